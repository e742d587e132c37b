"""Errors about what operations, feeds, optimizers and gradients are given: values, shapes, data types, lists."""

from __future__ import annotations

from studykit.checks.errors.known_error import KnownError
from studykit.domain.language.bilingual import Bilingual

SYMBOLIC_ONLY = Bilingual(
    "그래프의 텐서는 아직 값이 없습니다. 파이썬의 if, for, max(), float()나 넘파이 함수에 바로 쓸 수 없습니다. "
    "세션에서 평가한 뒤에 쓰거나, tf.cond 같은 텐서플로 연산을 쓰세요.",
    "A tensor of the graph has no value yet, so Python's if, for, max(), float() or NumPy cannot use it. Evaluate it in a "
    "session first, or use an operation of TensorFlow such as tf.cond.",
)

OPERATION_ERRORS = (
    KnownError(
        "batch-size-unknown",
        ("TypeError",),
        r"__int__ returned non-int \(type NoneType\)|int\(\) argument must be .{1,60} not 'NoneType'|"
        r"Failed to convert elements of [(\[](?:Dimension\()?None|Expected int\d+, but got None",
        Bilingual(
            "크기가 None인 차원을 숫자로 쓰려고 했습니다. 0번 차원은 배치 크기라서 그래프를 만들 때는 값이 없습니다. "
            "입력 특성 수는 1번 차원에 있습니다.",
            "A dimension of size None was used as a number. Dimension 0 is the batch size, which has no value while the "
            "graph is built; the number of features is dimension 1.",
        ),
    ),
    KnownError(
        "none-as-input",
        ("ValueError",),
        r"Inputs must be an iterable of at least one Tensor",
        Bilingual(
            "tf.add_n에는 크기와 데이터 타입이 같은 텐서의 리스트를 줘야 합니다. 리스트가 비었거나 None이 들어 있지 않은지, "
            "텐서를 만드는 함수에서 return을 빠뜨리지 않았는지 확인하세요.",
            "tf.add_n needs a list of tensors of one shape and data type. Check that the list is not empty and holds no "
            "None, and that the function which makes the tensors returns them.",
        ),
    ),
    KnownError(
        "none-as-input",
        ("ValueError", "TypeError"),
        r"None values not supported|Attempt to convert a value \(None\)",
        Bilingual(
            "연산의 입력으로 None이 들어왔습니다. 텐서를 만드는 함수에서 return을 빠뜨리지 않았는지 확인하세요.",
            "An operation was given None as its input. Check that the function which makes the tensor returns it.",
        ),
    ),
    KnownError(
        "wrong-shape-fed",
        ("ValueError",),
        r"Cannot feed value of shape (?P<fed>\(.*?\)) for Tensor '?(?P<name>[^',]+?)'?, which has shape '?(?P<wanted>[(<][^')]*\)?)",
        Bilingual(
            "`{name}`에 크기(shape) {fed}인 값을 주입했지만 {wanted} 모양이어야 합니다. reshape(-1, 1) 등으로 맞추세요.",
            "A value of shape {fed} was fed for `{name}`, which has shape {wanted}. Bring it to that shape, for example "
            "with reshape(-1, 1).",
        ),
    ),
    KnownError(
        "wrong-feed-key",
        ("TypeError",),
        r"Cannot interpret feed_dict key as Tensor: (?P<reason>[^\n]*)",
        Bilingual(
            "feed_dict의 키가 텐서가 아닙니다. 키에는 그래프의 텐서를 그대로 쓰거나, 문자열이라면 `x:0`처럼 연산 이름 뒤에 `:0`까지 쓰세요. "
            "({reason})",
            "A key of feed_dict is no tensor. Use the tensor of the graph itself, or its whole name as a text, such as "
            "`x:0` with the `:0`. ({reason})",
        ),
    ),
    KnownError(
        "feeds-tensor",
        ("TypeError",),
        r"The value of a feed cannot be a tf\.Tensor",
        Bilingual(
            "feed_dict의 값으로 텐서를 주었습니다. 텐서에는 아직 값이 없으므로 주입할 수 없습니다. 파이썬의 수나 리스트, 넘파이 배열을 주세요.",
            "A tensor was given as a value in feed_dict. A tensor has no value yet: feed a Python number, a list or a "
            "NumPy array.",
        ),
    ),
    KnownError(
        "rebinds-placeholder",
        ("TypeError",),
        r"unhashable type: '(?P<kind>numpy\.ndarray|list)'",
        Bilingual(
            "딕셔너리의 키로 {kind}을(를) 썼습니다. feed_dict의 키는 플레이스홀더여야 하는데, 그 이름에 데이터를 대입해 버리지 않았나요? "
            "데이터에는 `X_batch`처럼 다른 이름을 붙이세요.",
            "A {kind} was used as the key of a dictionary. The key in feed_dict must be the placeholder: was its name "
            "given to the data? Call the data something else, such as `X_batch`.",
        ),
    ),
    KnownError(
        "wrong-checkpoint",
        (),
        r"(?:Key (?P<name>\S+) not found in checkpoint|is not a valid checkpoint|Unable to open table file|"
        r"Failed to find any matching files for|The passed save_path|Assign requires shapes of both tensors to match"
        r"(?=.*save/Assign)|restoring from checkpoint failed|Restoring from checkpoint failed)",
        Bilingual(
            "체크포인트에서 복원할 수 없습니다. 경로가 저장할 때와 같은지, 그래프의 변수 이름과 크기가 저장할 때와 같은지 확인하세요. "
            "({quote})",
            "The checkpoint cannot be restored. Check that the path is the one you saved to, and that the graph's "
            "variables have the same names and shapes as then. ({quote})",
        ),
    ),
    KnownError(
        "not-invertible",
        (),
        r"[Ii]nput is not invertible|Matrix is singular|Singular matrix",
        Bilingual(
            "역행렬이 없는 행렬을 뒤집으려 했습니다. 같은 열이 두 번 있거나 열이 행보다 많지 않은지 확인하세요.",
            "The matrix cannot be inverted. Check whether a column is there twice, or there are more columns than rows.",
        ),
    ),
    KnownError(
        "list-for-a-tensor",
        ("TypeError",),
        r"Failed to convert elements of .*<tf\.Variable",
        Bilingual(
            "변수를 담은 리스트를 텐서 하나가 들어갈 자리에 주었습니다. 인자의 순서를 확인하고 이름을 붙여 주세요. 예를 들어 "
            "`minimize`의 둘째 인자는 global_step이라서, 훈련할 변수는 `var_list=[...]`로 주어야 합니다.",
            "A list of variables stands where one tensor belongs. Check the order of the arguments and name them: the second "
            "one of `minimize`, for example, is global_step, so the variables to train are given as `var_list=[...]`.",
        ),
    ),
    KnownError(
        "negative-dimension",
        ("ValueError",),
        r"Dimension -\d+ must be >= 0",
        Bilingual(
            "shape에 음수를 주었습니다. 알아서 정하라는 뜻의 -1은 reshape에서만 씁니다. 길이를 정하지 않는 차원은 `None`으로 적으세요.",
            "A shape has a negative number. -1, for a length to be worked out, is understood by reshape only. A dimension whose "
            "length stays open is `None`.",
        ),
    ),
    KnownError(
        "shape-for-a-dtype",
        ("TypeError",),
        r"Expected DataType for argument 'dtype' not [(\[]",
        Bilingual(
            "데이터 타입이 들어갈 자리에 크기(shape)를 주었습니다. `tf.placeholder`의 첫 인자는 dtype, 둘째 인자는 shape입니다.",
            "A shape stands where the data type belongs. The first argument of `tf.placeholder` is dtype, the second is shape.",
        ),
    ),
    KnownError(
        "keras-optimizer",
        ("AttributeError",),
        r"'(?P<name>SGD|Adam|RMSprop|Adagrad)' object has no attribute '(?:minimize|compute_gradients)'",
        Bilingual(
            "케라스의 옵티마이저 `{name}`에는 이 메서드가 없습니다. 그래프로 훈련하는 옵티마이저는 `tf.train`에 있습니다.",
            "Keras's optimizer `{name}` has no such method. The optimizers that train a graph are in `tf.train`.",
        ),
    ),
    KnownError(
        "text-for-a-node",
        ("TypeError",),
        r"Expected string, but got .* of type '(?:int|float)'",
        Bilingual(
            "텐서나 변수가 있을 자리에 따옴표로 감싼 문자열을 주었습니다. 따옴표를 빼고 그 노드를 가리키는 이름을 쓰세요.",
            "A text in quotes stands where a tensor or variable belongs. Leave the quotes out: write the name that stands for "
            "the node.",
        ),
    ),
    KnownError(
        "wrong-dtype",
        (),
        r"has type (?P<found>\w+) that does not match type (?P<wanted>\w+)|Tensor conversion requested dtype "
        r"(?P<wanted2>\w+) for Tensor with dtype (?P<found2>\w+)|[Ee]xpected (?P<wanted3>\w+)(?: passed to parameter|, (?:but )?got).*? "
        r"of type '?(?P<found3>\w+)'?",
        Bilingual(
            "데이터 타입이 서로 다른 텐서를 한 연산에 썼습니다. 텐서플로는 타입을 자동으로 바꾸지 않습니다. "
            "tf.cast로 맞추거나, 만들 때 dtype을 같게 주세요(예: 3 대신 3.0). ({quote})",
            "Tensors of different data types meet in one operation, and TensorFlow never converts them by itself. Use "
            "tf.cast, or give the same dtype when you make them (3.0 instead of 3). ({quote})",
        ),
    ),
    KnownError(
        "shape-mismatch",
        (),
        r"Dimensions must be equal|Incompatible shapes|Matrix size-incompatible|Shape must be rank|Shapes must be equal rank|must be the same (?:shape|rank)|"
        r"Dimension 0 in both shapes must be equal|Shapes .{1,60} (?:are incompatible|must be equal rank)|cannot reshape array|"
        r"Assign requires shapes of both tensors to match|Cannot reshape a tensor|In\[0\] and In\[1\]",
        Bilingual(
            "크기(shape)가 맞지 않는 텐서를 한 연산에 썼습니다. 행렬곱이라면 앞 행렬의 열 수와 뒤 행렬의 행 수가 같아야 합니다. "
            "각 텐서의 shape을 출력해 보고, 순서나 tf.transpose를 확인하세요. ({quote})",
            "Tensors whose shapes do not fit meet in one operation. In a matrix product the columns of the first must "
            "equal the rows of the second. Print the shapes; check the order and tf.transpose. ({quote})",
        ),
    ),
    KnownError(
        "name-not-in-graph",
        ("KeyError", "ValueError"),
        r"The name '(?P<name>[^']*)' (?:refers to a Tensor which does not exist|refers to an Operation|looks like)",
        Bilingual(
            "그래프에 '{name}'(이)라는 이름이 없습니다. 텐서의 이름은 `theta:0`처럼 `연산이름:출력번호`입니다. "
            "같은 이름이 여러 번 쓰이면 _1, _2가 붙습니다.",
            "The graph has no name '{name}'. A tensor is called `operation:output`, as in `theta:0`; a name used again "
            "gets _1, _2.",
        ),
    ),
    KnownError(
        "eager-placeholder",
        ("RuntimeError",),
        r"tf\.placeholder\(\) is not compatible with eager execution|"
        r"is not supported when eager execution is enabled|not compatible with eager execution",
        Bilingual(
            "즉시 실행(eager execution)이 켜져 있어 텐서플로 1 방식의 그래프를 만들 수 없습니다. "
            "`import tensorflow.compat.v1 as tf`와 `tf.disable_v2_behavior()`로 시작하세요.",
            "Eager execution is on, so no TensorFlow 1 graph can be built. Start with "
            "`import tensorflow.compat.v1 as tf` and `tf.disable_v2_behavior()`.",
        ),
    ),
    KnownError(
        "expects-eager",
        (),
        r"Using a (?:symbolic )?`tf\.Tensor` as a Python `bool`|[Ii]terating over (?:a symbolic )?`tf\.Tensor`|Cannot convert a symbolic|"
        r"only size-1 arrays can be converted|__array__\(\) .*symbolic|must be a string.{0,50} number, not 'SymbolicTensor'|"
        r"must be real number, not (?:SymbolicTensor|RefVariable|ResourceVariable)",
        SYMBOLIC_ONLY,
    ),
    KnownError(
        "len-of-a-tensor",
        ("TypeError",),
        r"len is not well defined for a symbolic Tensor",
        Bilingual(
            "그래프의 텐서에는 len()을 쓸 수 없습니다. 아직 값이 없어서 행이 몇 개인지도 모릅니다. 정해져 있는 크기는 "
            "`X.get_shape()`에서 얻으세요. 1번 차원이 열의 수입니다.",
            "len() does not work on a tensor of the graph: without a value, not even the number of rows is known. Sizes "
            "that are fixed are in `X.get_shape()`; dimension 1 is the number of columns.",
        ),
    ),
    KnownError(
        "function-not-called",
        ("TypeError", "ValueError"),
        r"Failed to convert elements of [\[(]?<function (?P<name>\w+)",
        Bilingual(
            "텐서가 있어야 할 자리에 함수 `{name}` 자체가 있습니다. 괄호와 인자를 붙여 함수를 부르세요.",
            "The function `{name}` itself stands where a tensor is needed. Call it, with brackets and its arguments.",
        ),
    ),
    KnownError(
        "list-of-tensors",
        ("AttributeError",),
        r"'(?P<kind>list|tuple)' object has no attribute '(?P<name>eval|run|op|name|shape|get_shape|graph|dtype)'",
        Bilingual(
            "텐서가 아니라 파이썬 {kind}에 `.{name}`을(를) 쓰려 했습니다. tf.gradients처럼 텐서를 여럿 담은 리스트를 주는 함수가 있습니다. "
            "리스트에서 텐서를 하나씩 꺼내서 쓰거나, 평가하려면 sess.run에 리스트째로 넘기세요.",
            "`.{name}` was asked of a Python {kind}, not of a tensor: some functions, such as tf.gradients, give a list of "
            "tensors. Take the tensors out of it, or give sess.run the whole list to evaluate.",
        ),
    ),
    KnownError(
        "gradient-list",
        ("TypeError",),
        r"can't multiply sequence by non-int|unsupported operand type\(s\) for .*'list'",
        Bilingual(
            "숫자와 파이썬 리스트를 곱하려 했습니다. tf.gradients는 변수가 하나뿐이어도 리스트를 돌려줍니다. "
            "리스트에서 텐서를 꺼내서 쓰세요.",
            "A number and a Python list were multiplied. tf.gradients gives a list, even for a single variable: take the "
            "tensor out of it.",
        ),
    ),
    KnownError(
        "gradient-none",
        ("TypeError", "ValueError"),
        r"unsupported operand type\(s\) for .*'NoneType'|None values not supported",
        Bilingual(
            "None으로 계산하려 했습니다. 미분하려는 텐서가 그 변수에 의존하지 않으면 tf.gradients는 None을 줍니다. "
            "인자의 순서가 맞는지, 손실이 그 변수로 계산되는지 확인하세요.",
            "None takes part in a computation. tf.gradients gives None where the tensor does not depend on the variable: "
            "check the order of its arguments, and that the loss is computed from the variable.",
        ),
    ),
    KnownError(
        "reset-inside-with",
        ("AssertionError",),
        r"Do not use tf\.reset_default_graph\(\) to clear nested graphs",
        Bilingual(
            "with 블록 안에서 tf.reset_default_graph()를 불렀습니다. 세션이나 그래프의 with 블록 밖에서 부르세요.",
            "tf.reset_default_graph() was called inside a with block. Call it outside the blocks of sessions and graphs.",
        ),
    ),
    KnownError(
        "no-gradients",
        ("ValueError",),
        r"No gradients provided for any variable",
        Bilingual(
            "손실이 어떤 변수에도 의존하지 않아 그래디언트를 계산할 수 없습니다. 손실을 변수로부터 계산하는지 확인하세요.",
            "The loss depends on no variable, so there is no gradient. Check that the loss is computed from your variables.",
        ),
    ),
    KnownError(
        "nothing-trainable",
        ("ValueError",),
        r"No variables to optimize",
        Bilingual(
            "옵티마이저가 갱신할 변수가 없습니다. trainable=False로 만든 변수는 훈련 대상에서 빠집니다. "
            "변수를 만들었는지, 훈련할 변수를 var_list에 주었는지 확인하세요.",
            "The optimizer has no variable to update: one made with trainable=False is left out. Check that there is a "
            "variable, and that var_list names those to train.",
        ),
    ),
)
