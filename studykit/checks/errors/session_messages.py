"""Errors of sessions and of what is run in them; the patterns hold for both families of variables."""

from __future__ import annotations

from studykit.checks.errors.known_error import KnownError
from studykit.domain.language.bilingual import Bilingual

NOT_INITIALISED = Bilingual(
    "변수 `{name}`이(가) 이 세션에서 아직 초기화되지 않았습니다. 변수를 만드는 것만으로는 값이 생기지 않습니다. "
    "변수를 모두 만든 뒤 tf.global_variables_initializer()를 만들고, 값을 읽기 전에 같은 세션에서 실행하세요.",
    "The variable `{name}` is not initialised in this session: creating a variable gives it no value. After all "
    "variables exist, make tf.global_variables_initializer() and run it in the same session before reading any.",
)

SESSION_ERRORS = (
    KnownError(
        "not-initialised",
        (),
        r"(?:Attempting to use uninitialized value |Could not find variable |"
        r"uninitialized value )(?P<name>[\w./]*\w)",
        NOT_INITIALISED,
    ),
    KnownError("not-initialised", (), r"Invalid variable reference(?P<name>)", NOT_INITIALISED),
    KnownError(
        "not-fed",
        (),
        r"must feed a value for placeholder tensor '(?P<name>[^']*)'",
        Bilingual(
            "플레이스홀더 `{name}`에 값을 주입하지 않았습니다. 플레이스홀더는 값이 없는 자리이므로, "
            "실행할 때 feed_dict={...}로 값을 넘겨야 합니다.",
            "No value was fed for the placeholder `{name}`. A placeholder is an empty place: give its value when you "
            "run, with feed_dict={...}.",
        ),
    ),
    KnownError(
        "wrong-graph",
        (),
        r"is not an element of this graph",
        Bilingual(
            "실행하려는 노드가 이 세션의 그래프에 없습니다. 노드는 만들 때의 기본 그래프에 속합니다. "
            "그 그래프로 세션을 여세요: tf.Session(graph=graph).",
            "The node you run is not in this session's graph. A node belongs to the graph that was the default when "
            "it was made: open the session on that one, tf.Session(graph=graph).",
        ),
    ),
    KnownError(
        "wrong-graph",
        (),
        r"The Session graph is empty",
        Bilingual(
            "이 세션의 그래프는 비어 있습니다. 노드를 다른 그래프에 만들었거나 세션을 연 뒤에 그래프를 바꿨습니다. "
            "노드를 만든 그래프로 세션을 여세요: tf.Session(graph=graph).",
            "This session's graph is empty: the nodes were made in another graph. Open the session on the graph that "
            "holds them, tf.Session(graph=graph).",
        ),
    ),
    KnownError(
        "different-graphs",
        (),
        r"must be from the same graph",
        Bilingual(
            "서로 다른 그래프의 노드를 함께 썼습니다. 한 연산의 입력은 모두 같은 그래프에 있어야 합니다. "
            "같은 `with graph.as_default():` 블록 안에서 만드세요.",
            "Nodes of different graphs were used together. All inputs of an operation must be in one graph: make them "
            "inside the same `with graph.as_default():` block.",
        ),
    ),
    KnownError(
        "no-default-session",
        (),
        r"No default session is registered|Cannot (?:evaluate tensor|execute operation) using `(?:eval|run)\(\)`",
        Bilingual(
            "기본 세션이 없는데 eval()이나 run()을 불렀습니다. `with tf.Session() as sess:` 블록 안에서 부르거나 "
            "sess.run(...)을 쓰세요.",
            "eval() or run() was called without a default session. Call it inside a `with tf.Session() as sess:` "
            "block, or use sess.run(...).",
        ),
    ),
    KnownError(
        "closed-session",
        (),
        r"(?:Attempted to use a closed Session|Session has been closed)",
        Bilingual(
            "이미 닫힌 세션을 썼습니다. with 블록이 끝나면 세션이 닫히고 변수의 값도 사라집니다. "
            "실행하는 코드를 블록 안으로 옮기세요(들여쓰기 확인).",
            "The session was already closed. At the end of the with block it closes, and the variables' values go "
            "with it: move the code that runs into the block (check the indentation).",
        ),
    ),
    KnownError(
        "fetch-none",
        (),
        r"(?:Argument `fetch` =|Fetch argument) None|has invalid type <class 'NoneType'>",
        Bilingual(
            "sess.run에 None을 넘겼습니다. 대개 연산을 만들지 않는 함수의 결과이거나, 그래디언트가 없어서 "
            "tf.gradients가 None을 준 경우입니다. 그 이름에 무엇이 들어 있는지 출력해 보세요.",
            "sess.run was given None. Often it is the result of a function that makes no operation, or tf.gradients "
            "gave None because nothing depends on the variable. Print what the name holds.",
        ),
    ),
    KnownError(
        "not-called",
        ("TypeError",),
        r"(?:Argument `fetch` =|Fetch argument) <(?:function (?P<name>[\w.]+)|bound method (?P<name2>[\w.]+)|class)",
        Bilingual(
            "sess.run에 연산이 아니라 파이썬 함수 `{name}{name2}` 자체를 넘겼습니다. 괄호 `()`를 붙여 부른 결과, 곧 그래프의 노드를 넘기세요.",
            "sess.run was given the Python function `{name}{name2}` itself, not a node. Call it, with `()`, and pass what "
            "it returns.",
        ),
    ),
    KnownError(
        "fetches-a-text",
        ("ValueError", "KeyError"),
        r"(?:Argument `fetch` =|Fetch argument) (?P<what>\S+) cannot be interpreted as a Tensor\. \(.?The name",
        Bilingual(
            "sess.run에 '{what}'(이)라는 문자열을 넘겼지만 그래프에 그런 노드가 없습니다. 파이썬 이름은 그래프의 이름과 다릅니다. "
            "따옴표 없이 노드 자체를 넘기세요.",
            "sess.run was given the text '{what}', and no node of the graph is called that: names in Python are not names "
            "in the graph. Pass the node itself, without quotes.",
        ),
    ),
    KnownError(
        "session-target",
        ("TypeError",),
        r"Argument `target` must be a string, but got \"(?P<kind>\w+)\"",
        Bilingual(
            "tf.Session의 첫 인자는 그래프가 아니라 target(분산 실행의 주소)입니다. 그래프는 이름을 붙여 넘기세요: tf.Session(graph=graph).",
            "The first argument of tf.Session is not the graph but target, an address for distributed runs. Pass the graph by "
            "name: tf.Session(graph=graph).",
        ),
    ),
    KnownError(
        "one-graph-only",
        ("TypeError",),
        r"Argument `graph` must be a tf\.Graph, but got \"(?P<kind>\w+)\"",
        Bilingual(
            "tf.Session의 graph 인자에 그래프가 아닌 것({kind})을 넘겼습니다. 세션은 그래프 하나만 실행하므로 tf.Graph 객체 하나를 넘기세요.",
            "The argument graph of tf.Session was given a {kind}, not a graph. A session runs one graph only: pass a single "
            "tf.Graph.",
        ),
    ),
    KnownError(
        "python-function-failed",
        ("UnknownError", "InternalError", "InvalidArgumentError"),
        r"Node: '[^']*PyFunc[^']*'\s*(?P<error>\w+(?:Error|Exception|Warning)): (?P<words>[^\n]*)\nTraceback",
        Bilingual(
            "그래프에서 부른 파이썬 함수(tf.py_func)가 {error}를 냈습니다: {words}. 세션이 그 노드를 실행했기 때문입니다.",
            "A Python function called from the graph (tf.py_func) raised {error}: {words}. It did because the session ran "
            "its node.",
        ),
    ),
    KnownError(
        "not-fetchable",
        (),
        r"(?:Argument `fetch` =|Fetch argument) (?P<what>.{0,200}?) (?:has invalid type|cannot be interpreted)",
        Bilingual(
            "sess.run에 그래프의 노드가 아닌 것({what})을 넘겼습니다. 이미 평가한 값을 다시 넘겼거나, 그 값으로 노드의 이름을 덮어쓰지 않았나요? "
            "결과는 다른 이름에 담으세요.",
            "sess.run was given something that is no node of the graph ({what}). Is it a value already evaluated, perhaps "
            "kept under the node's own name? Store results under another name.",
        ),
    ),
)
