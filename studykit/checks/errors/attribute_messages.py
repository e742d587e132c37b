"""Errors about names that something does not have: a module, a tensor, a graph, a function that was not called."""

from __future__ import annotations

from studykit.checks.errors.known_error import KnownError
from studykit.domain.language.bilingual import Bilingual

NODE = r"'?(?P<kind>SymbolicTensor|Tensor|EagerTensor|RefVariable|ResourceVariable)'? object has no attribute "
OLD = (
    r"mul|sub|neg|pack|unpack|concat_v2|contrib|scalar_summary|histogram_summary|image_summary|merge_summary|"
    r"merge_all_summaries|SummaryWriter|select|batch_matmul|complex_abs|all_variables"
)

ATTRIBUTE_ERRORS = (
    KnownError(
        "missing-today",
        ("AttributeError",),
        rf"module 'tensorflow[\w.]*' has no attribute '(?P<name>{OLD})'",
        Bilingual(
            "지금의 텐서플로에는 `{name}`이(가) 없습니다. 이름이 바뀌었거나 없어졌습니다: mul→multiply, sub→subtract, neg→negative, "
            "pack→stack, initialize_all_variables→global_variables_initializer, scalar_summary→summary.scalar, "
            "SummaryWriter→summary.FileWriter. contrib는 없어졌습니다.",
            "Today's TensorFlow has no `{name}`: it was renamed or removed. mul→multiply, sub→subtract, neg→negative, "
            "pack→stack, initialize_all_variables→global_variables_initializer, scalar_summary→summary.scalar, "
            "SummaryWriter→summary.FileWriter. contrib is gone.",
        ),
    ),
    KnownError(
        "missing-today",
        ("AttributeError",),
        r"module 'tensorflow(?:\._api\.v2)?(?:\.compat)?(?:\.v2)?' has no attribute '(?P<name>\w+)'",
        Bilingual(
            "텐서플로 2의 맨 위 모듈에는 `{name}`이(가) 없습니다. 텐서플로 1의 이름은 `tensorflow.compat.v1`에 있습니다. 철자도 확인하세요.",
            "TensorFlow 2 has no `{name}` at its top level. The names of TensorFlow 1 are in `tensorflow.compat.v1`. Check the "
            "spelling, too.",
        ),
    ),
    KnownError(
        "no-such-name",
        ("AttributeError",),
        r"module 'tensorflow(?:\._api\.v2)?\.compat\.v1' has no attribute '(?P<name>\w+)'",
        Bilingual(
            "`tf`에는 `{name}`(이)라는 이름이 없습니다. 철자를 확인하고, `tf`가 아니라 그래프나 세션, 텐서의 메서드는 아닌지 "
            "생각해 보세요(예: `tf.get_default_graph().get_operations()`).",
            "`tf` has no `{name}`. Check the spelling, and whether it is a method of a graph, a session or a tensor instead "
            "(such as `tf.get_default_graph().get_operations()`).",
        ),
    ),
    KnownError(
        "missing-today",
        ("AttributeError",),
        r"`(?P<name>\w+)` is not available with Keras 3",
        Bilingual(
            "지금의 텐서플로에서는 tf.layers의 `{name}`을(를) 쓸 수 없습니다. 변수와 연산으로 직접 만드세요.",
            "Today's TensorFlow no longer has `{name}` of tf.layers: build it from variables and operations.",
        ),
    ),
    KnownError(
        "no-such-name",
        ("AttributeError",),
        r"module 'tensorflow[\w.]*\.(?P<module>\w+)' has no attribute '(?P<name>\w+)'",
        Bilingual(
            "`tf.{module}`은(는) 모듈이고 그 안에 `{name}`(이)라는 이름은 없습니다. 철자와, 점으로 이어 쓴 이름이 맞는지 확인하세요.",
            "`tf.{module}` is a module and has no `{name}`. Check the spelling, and the names on both sides of the dots.",
        ),
    ),
    KnownError(
        "rebinds-variable",
        ("AttributeError",),
        r"'(?P<kind>SymbolicTensor|Tensor|EagerTensor)' object has no attribute "
        r"'(?P<name>assign\w*|initializer|load|initialized_value)'",
        Bilingual(
            "`.{name}`은(는) 변수에만 있는데, 여기서는 연산의 출력 텐서입니다. 변수의 이름에 `=`로 계산 결과를 대입하면 "
            "이름이 텐서를 가리키게 됩니다. 결과는 다른 이름에 담으세요. tf.assign의 첫 인자도 변수여야 합니다.",
            "Only a variable has `.{name}`, and this is the output tensor of an operation. Assigning a computation to the "
            "variable's name with `=` rebinds the name: keep the result under another name. The first argument of "
            "tf.assign is a variable, too.",
        ),
    ),
    KnownError(
        "numpy-on-a-tensor",
        ("AttributeError",),
        NODE + r"'(?P<name>T|dot|reshape|transpose|sum|mean|max|min|astype|ravel|flatten|tolist|size|item|copy|round)'",
        Bilingual(
            "`.{name}`은(는) 넘파이 배열에 있는 것이고, 그래프의 텐서에는 없습니다. 텐서에는 텐서플로의 함수를 쓰세요: "
            "tf.transpose, tf.matmul, tf.reshape, tf.reduce_sum, tf.cast 등.",
            "NumPy arrays have `.{name}`, tensors of a graph do not. Use TensorFlow's functions on them: tf.transpose, "
            "tf.matmul, tf.reshape, tf.reduce_sum, tf.cast and so on.",
        ),
    ),
    KnownError(
        "expects-eager",
        ("AttributeError",),
        NODE + r"'numpy'",
        Bilingual(
            "`.numpy()`는 즉시 실행에서만 쓸 수 있습니다. 그래프의 노드에는 아직 값이 없으니 세션에서 평가하세요: sess.run(...)이나 .eval().",
            "`.numpy()` works in eager execution only. A node of a graph has no value yet: evaluate it in a session, with "
            "sess.run(...) or .eval().",
        ),
    ),
    KnownError(
        "eval-not-run",
        ("AttributeError",),
        NODE + r"'run'",
        Bilingual(
            "`.run()`은 연산의 메서드라서 텐서와 변수에는 없습니다. 값을 얻으려면 `.eval()`이나 sess.run(...)을 쓰세요.",
            "`.run()` is a method of operations, which tensors and variables lack. To get a value use `.eval()` or "
            "sess.run(...).",
        ),
    ),
    KnownError(
        "called-a-node",
        ("TypeError",),
        r"'(?P<kind>SymbolicTensor|Tensor|Operation|RefVariable|ResourceVariable)' object is not callable",
        Bilingual(
            "그래프의 노드({kind})를 함수처럼 괄호로 불렀습니다. 노드는 함수가 아니므로 괄호를 빼고, 실행하려면 세션에 넘기세요: sess.run(...).",
            "A node of the graph ({kind}) was called like a function, with `()`. A node is none: leave the parentheses out, and "
            "to run it pass it to a session, sess.run(...).",
        ),
    ),
    KnownError(
        "not-called",
        ("TypeError", "AttributeError"),
        r"'(?:type|function|method|builtin_function_or_method|ABCMeta)' object (?:does not support|is not iterable|"
        r"is not subscriptable|has no attribute)",
        Bilingual(
            "함수나 클래스를 부르지 않고 그 자체를 썼습니다({quote}). 이름 뒤에 괄호 `()`를 붙여야 부른 결과를 쓸 수 있습니다.",
            "A function or class is used itself, without calling it ({quote}). Put `()` behind its name to use what it "
            "returns.",
        ),
    ),
    KnownError(
        "nothing-there",
        ("AttributeError",),
        r"'NoneType' object has no attribute '(?P<name>\w+)'",
        Bilingual(
            "None에서 `.{name}`을(를) 찾았습니다. 앞의 것이 None입니다. return을 빠뜨린 함수나, 연산을 실행한 결과(None)를 담지 않았는지 보세요.",
            "`.{name}` is asked of None. See whether a function lacks its return, or the result of running an operation, "
            "which is None, was kept.",
        ),
    ),
    KnownError(
        "no-such-attribute",
        ("AttributeError",),
        r"'?(?P<kind>[\w.]+)'? object has no attribute '(?P<name>\w+)'",
        Bilingual(
            "{kind} 객체에는 `.{name}`이(가) 없습니다. 철자를 확인하고, 그 이름이 생각한 것(텐서, 변수, 세션, 값)을 담고 있는지 출력해 보세요.",
            "A {kind} has no `.{name}`. Check the spelling, and print what the name holds: a tensor, a variable, a session, a "
            "value?",
        ),
    ),
)
