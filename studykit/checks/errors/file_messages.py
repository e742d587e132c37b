"""Errors around a Saver and a FileWriter that a learner of version 1 meets, by what their messages say."""

from __future__ import annotations

from studykit.checks.errors.known_error import KnownError
from studykit.domain.language.bilingual import Bilingual

FILE_ERRORS = (
    KnownError(
        "saver-too-early",
        ("ValueError",),
        r"No variables to save",
        Bilingual(
            "이 그래프에 아직 변수가 없는데 tf.train.Saver()를 만들었습니다. Saver는 만들어지는 순간에 있는 변수만 다룹니다. "
            "변수를 모두 만든 다음에, 변수가 있는 그래프에서 만드세요.",
            "tf.train.Saver() was made while the graph has no variable. A Saver covers the variables that exist when it "
            "is made: make it after all variables, in the graph that holds them.",
        ),
    ),
    KnownError(
        "wrong-saver-names",
        ("TypeError", "ValueError"),
        r"names_to_saveables must be a dict|Variables to save should be passed in a dict|will be restored with two names",
        Bilingual(
            "tf.train.Saver에 넘긴 변수의 목록이 맞지 않습니다. 체크포인트에서 쓸 이름이 키, 변수가 값인 딕셔너리나 변수의 리스트를 주세요. "
            "한 변수에는 이름이 하나입니다. ({quote})",
            "What tf.train.Saver was given does not fit. Pass a dictionary with the names in the checkpoint as keys and "
            "the variables as values, or a list of variables; one name for each variable. ({quote})",
        ),
    ),
    KnownError(
        "no-folder",
        ("ValueError",),
        r"Parent directory of (?P<path>\S+) doesn't exist, can't save",
        Bilingual(
            "'{path}'에 저장할 수 없습니다. 그 경로의 폴더가 없습니다. Saver는 없는 폴더를 한 단계까지만 만들어 주므로, "
            "더 깊은 폴더는 먼저 os.makedirs로 만들거나 있는 폴더에 저장하세요.",
            "Nothing can be saved to '{path}': its folder does not exist. A Saver makes one missing folder and no more. "
            "Make deeper ones with os.makedirs first, or save into a folder that is there.",
        ),
    ),
    KnownError(
        "session-for-a-path",
        ("TypeError",),
        r"Expected binary or unicode string, got <tensorflow\.[\w.]*Session object",
        Bilingual(
            "경로(문자열)가 있어야 할 자리에 세션이 있습니다. save와 restore는 세션을 먼저, 경로를 그다음에 받습니다.",
            "A session stands where a path (a text) is needed. save and restore take the session first, then the path.",
        ),
    ),
    KnownError(
        "text-for-a-node",
        ("AttributeError",),
        r"'str' object has no attribute '(?P<name>name|op|graph|dtype|eval|initializer)'",
        Bilingual(
            "변수나 텐서가 있어야 할 자리에 문자열이 있습니다(문자열에는 `.{name}`이(가) 없습니다). 노드의 이름이 아니라 노드 자체를 넘기세요.",
            "A text stands where a variable or tensor is needed (a text has no `.{name}`). Pass the node itself, not its "
            "name.",
        ),
    ),
    KnownError(
        "no-meta-file",
        ("OSError", "FileNotFoundError"),
        r"File does not exist\. Received: (?P<path>\S*?)\.?$",
        Bilingual(
            "그래프를 불러올 파일 '{path}'이(가) 없습니다. import_meta_graph에는 저장한 경로 뒤에 `.meta`까지 붙인 파일 이름을 줍니다.",
            "There is no file '{path}' to import a graph from. import_meta_graph takes the path you saved to with `.meta` "
            "at its end.",
        ),
    ),
    KnownError(
        "summary-not-evaluated",
        ("AttributeError",),
        r"'(?:numpy\.)?(?P<kind>SymbolicTensor|Tensor|Operation|float|int|float32|float64|ndarray|list|str)' object has no "
        r"attribute 'value'",
        Bilingual(
            "add_summary에 서머리가 아니라 {kind}을(를) 넘겼습니다. tf.summary.scalar가 만든 노드를 세션에서 평가한 결과(bytes)를 넘기세요.",
            "add_summary was given no summary but a {kind}. Give it the bytes that a session returns for the node of "
            "tf.summary.scalar.",
        ),
    ),
    KnownError(
        "no-graph-for-the-writer",
        ("TypeError",),
        r"The passed graph must be an instance of `Graph`",
        Bilingual(
            "FileWriter의 둘째 인자가 그래프가 아닙니다. 세션이나 노드가 아니라 그래프 객체를 주세요: tf.get_default_graph()나 sess.graph.",
            "The second argument of FileWriter is no graph. Give it a graph and not a session or a node: "
            "tf.get_default_graph() or sess.graph.",
        ),
    ),
    KnownError(
        "summary-of-several",
        (),
        r"tags and values are not the same shape",
        Bilingual(
            "tf.summary.scalar에는 수 하나짜리 텐서를 주어야 하는데 배열을 주었습니다. tf.reduce_mean 등으로 수 하나로 줄이세요. ({quote})",
            "tf.summary.scalar takes a tensor of one number and was given an array. Reduce it to one number, with "
            "tf.reduce_mean for example. ({quote})",
        ),
    ),
)
