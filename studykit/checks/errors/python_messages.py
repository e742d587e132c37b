"""Python's errors in plain words, and what is said of any other."""

from __future__ import annotations

from studykit.checks.errors.known_error import KnownError
from studykit.domain.language.bilingual import Bilingual

PYTHON_ERRORS = (
    KnownError(
        "name-error",
        ("NameError", "UnboundLocalError"),
        r"name '(?P<name>\w+)' is not defined|variable '(?P<name2>\w+)'",
        Bilingual(
            "`{name}{name2}`(이)라는 이름이 정의되지 않았습니다. {near}철자를 확인하고, 쓰기 전에 정의했는지 보세요.",
            "There is no name `{name}{name2}`. {near}Check the spelling, and that it is defined before it is used.",
        ),
    ),
    KnownError(
        "argument-missing",
        ("TypeError",),
        r"(?P<function>\w+)(?:\.__init__)?\(\) missing \d+ required \w+(?: \w+)? arguments?: '(?P<name>\w+)'",
        Bilingual(
            "`{function}`에 꼭 넘겨야 하는 인자 `{name}`을(를) 주지 않았습니다. 기본값이 없는 인자이므로 직접 써 주세요.",
            "`{function}` was called without its argument `{name}`. It has no default value: pass it.",
        ),
    ),
    KnownError(
        "unknown-argument",
        ("TypeError",),
        r"(?P<function>\w+(?:\.(?!__init__)\w+)*)(?:\.__init__)?\(\) got an unexpected keyword argument '(?P<name>\w+)'",
        Bilingual(
            "`{function}`에는 `{name}`(이)라는 인자가 없습니다. 철자를 확인하고, 다른 함수의 인자를 여기에 쓰지 않았는지 보세요.",
            "`{function}` has no argument `{name}`. Check the spelling, and whether the argument belongs to another function.",
        ),
    ),
    KnownError(
        "no-such-place",
        ("IndexError",),
        r"(?P<kind>list|tuple|string) index out of range",
        Bilingual(
            "이 {kind}에 그 번호의 원소는 없습니다. 번호는 0부터 세므로 원소가 하나뿐이면 [0]만 있습니다.",
            "This {kind} has no element of that number. They are counted from 0: where there is only one, it is [0].",
        ),
    ),
    KnownError(
        "indentation",
        ("IndentationError", "TabError"),
        r"",
        Bilingual(
            "들여쓰기가 맞지 않습니다({quote}). 같은 블록의 줄은 똑같이 들여쓰고 탭과 공백을 섞지 마세요.",
            "The indentation is wrong ({quote}). Lines of one block start at the same column; do not mix tabs and spaces.",
        ),
    ),
    KnownError(
        "syntax",
        ("SyntaxError",),
        r"",
        Bilingual(
            "파이썬이 이 줄을 읽지 못합니다({quote}). 괄호, 따옴표, 콜론이 짝이 맞는지 이 줄과 바로 윗줄을 확인하세요.",
            "Python cannot read this line ({quote}). Check brackets, quotes and colons here and on the line above.",
        ),
    ),
    KnownError(
        "exits-early",
        ("SystemExit", "KeyboardInterrupt"),
        r"",
        Bilingual(
            "답안이 sys.exit 같은 호출로 스스로 끝났습니다. 종료 코드는 정답으로 치지 않습니다. 그 호출을 지우고 다시 실행하세요.",
            "The answer ended itself with a call such as sys.exit. An exit code is no right answer: remove that call and "
            "run it again.",
        ),
    ),
    KnownError(
        "no-input",
        ("EOFError",),
        r"EOF when reading a line",
        Bilingual(
            "답안에서 input()을 불렀지만 답안은 키보드 입력 없이 실행됩니다. 필요한 값을 코드에 직접 쓰세요.",
            "The answer calls input(), and answers are run without anyone at a keyboard. Write the value into the code.",
        ),
    ),
    KnownError(
        "recursion",
        ("RecursionError",),
        r"",
        Bilingual(
            "함수가 자기 자신을 끝없이 부릅니다. 멈추는 조건이 있는지 확인하세요.",
            "A function calls itself without end. Check that there is a condition that stops it.",
        ),
    ),
    KnownError(
        "not-a-number",
        ("ValueError",),
        r"invalid literal for int\(\) with base 10: (?P<text>.*)|could not convert string to float: (?P<text2>.*)",
        Bilingual(
            "문자열 {text}{text2}을(를) 숫자로 바꿀 수 없습니다. 바꾸기 전에 숫자인 부분만 남겼는지 그 문자열을 출력해 보세요.",
            "The text {text}{text2} cannot be made a number. Print it, and leave only the digits before you convert it.",
        ),
    ),
    KnownError(
        "not-a-number",
        ("TypeError",),
        r"(?P<function>int|float)\(\) argument must be .* not '(?P<kind>list|tuple|dict|set)'",
        Bilingual(
            "{kind} 전체를 `{function}`로 숫자 하나로 바꿀 수는 없습니다. 먼저 원소 하나를 꺼내세요(예: `[0]`).",
            "A whole {kind} cannot be made one number with `{function}`. Take one of its elements first, such as `[0]`.",
        ),
    ),
    KnownError(
        "list-for-a-dictionary",
        ("TypeError",),
        r"(?:list|tuple) indices must be integers or slices, not str",
        Bilingual(
            "리스트에서는 번호로만 원소를 가리킬 수 있습니다. 이름(문자열)을 키로 쓰려면 딕셔너리 `{}`로 시작하세요.",
            "The elements of a list are found by number only. To use names (texts) as keys, start with a dictionary, `{}`.",
        ),
    ),
    KnownError(
        "name-must-be-a-text",
        ("TypeError",),
        r"attribute name must be string",
        Bilingual(
            "hasattr와 getattr에는 물어볼 객체를 먼저, 이름(문자열)을 그다음에 넘깁니다. 두 인자의 순서가 뒤바뀌지 않았나요?",
            "hasattr and getattr take the object first and then the name, a text. Are the two arguments swapped?",
        ),
    ),
    KnownError(
        "wrong-number-of-names",
        ("TypeError", "ValueError"),
        r"cannot unpack non-iterable (?P<kind>[\w.]+) object|not enough values to unpack|too many values to unpack",
        Bilingual(
            "`=` 왼쪽에 있는 이름의 수와 오른쪽 값의 수가 다릅니다({quote}). sess.run에 노드 하나를 넘기면 값 하나가, "
            "리스트를 넘기면 같은 수의 값이 나옵니다.",
            "There are not as many names left of `=` as values on its right ({quote}). Given one node, sess.run returns one "
            "value; given a list, as many as are in it.",
        ),
    ),
    KnownError(
        "no-order",
        ("TypeError",),
        r"'(?P<sign>[<>]=?)' not supported between instances of '(?P<one>[\w.]+)' and '(?P<other>[\w.]+)'",
        Bilingual(
            "{one}와(과) {other}은(는) 크기를 견줄 수 없어서, 정렬하거나 `{sign}`로 비교할 수 없습니다. 비교할 것은 이름이나 값이 아닐까요?",
            "A {one} and a {other} have no order, so they cannot be sorted or compared with `{sign}`. Perhaps their names or "
            "values are meant?",
        ),
    ),
    KnownError(
        "module-missing",
        ("ModuleNotFoundError", "ImportError"),
        r"No module named '(?P<name>tensorflow\.[\w.]+)'|cannot import name '(?P<name2>\w+)' from 'tensorflow",
        Bilingual(
            "텐서플로 안에 `{name}{name2}`(이)라는 모듈이나 이름은 없습니다. 점으로 이어진 이름과 철자를 확인하세요.",
            "TensorFlow has no module or name `{name}{name2}`. Check the spelling, and the names between the dots.",
        ),
    ),
    KnownError(
        "module-missing",
        ("ModuleNotFoundError", "ImportError"),
        r"(?:No module named '(?P<name>[\w.]+)')?",
        Bilingual(
            "모듈 `{name}`을(를) 불러올 수 없습니다({quote}). 연습 문제에는 tensorflow, numpy와 표준 라이브러리만 쓸 수 있습니다.",
            "The module `{name}` cannot be imported ({quote}). Exercises have tensorflow, numpy and the standard library.",
        ),
    ),
    KnownError(
        "not-permitted",
        ("PermissionError", "BlockingIOError"),
        r"",
        Bilingual(
            "답안은 자기 작업 폴더 안에서만 읽고 쓸 수 있고, 네트워크와 다른 프로세스는 쓸 수 없습니다({quote}). 상대 경로를 쓰세요.",
            "An answer may read and write only in its own working folder, and reaches no network and no other process "
            "({quote}). Use relative paths.",
        ),
    ),
)

OTHER = KnownError(
    "raised",
    (),
    r"",
    Bilingual(
        "실행하다가 {type} 예외가 났습니다: {quote}",
        "It raised {type}: {quote}",
    ),
)
