"""Errors about getting and sharing variables, and about the names of nodes."""

from __future__ import annotations

from studykit.checks.errors.known_error import KnownError
from studykit.domain.language.bilingual import Bilingual

VARIABLE_ERRORS = (
    KnownError(
        "reuse-missing",
        ("ValueError",),
        r"Variable (?P<name>\S+) already exists, disallowed",
        Bilingual(
            "변수 '{name}'이(가) 이미 있습니다. get_variable은 기본으로 새 변수를 만들려고 합니다. 공유하려면 "
            "변수 범위에 reuse=True(또는 reuse=tf.AUTO_REUSE)를 주세요.",
            "The variable '{name}' already exists. By default get_variable makes a new one. To share it, give the "
            "variable scope reuse=True (or reuse=tf.AUTO_REUSE).",
        ),
    ),
    KnownError(
        "reuse-too-early",
        ("ValueError",),
        r"Variable (?P<name>\S+) does not exist, or was not created with tf\.get_variable",
        Bilingual(
            "변수 '{name}'이(가) 없는데 reuse=True로 재사용하려 했습니다. 먼저 reuse 없이 get_variable로 한 번 만들거나 "
            "reuse=tf.AUTO_REUSE를 쓰세요. tf.Variable로 만든 변수는 재사용할 수 없습니다.",
            "reuse=True asks for the variable '{name}', which does not exist. Make it once with get_variable without "
            "reuse, or use reuse=tf.AUTO_REUSE. A variable made with tf.Variable cannot be reused.",
        ),
    ),
    KnownError(
        "shape-changed-on-reuse",
        ("ValueError",),
        r"Trying to share variable (?P<name>[^,\s]+), but specified shape (?P<wanted>.+?) and found shape (?P<found>[^.\n]+)",
        Bilingual(
            "변수 '{name}'을(를) {wanted}(으)로 재사용하려 했지만 이미 {found}(으)로 만들어져 있습니다. "
            "공유하는 변수의 크기는 하나뿐입니다.",
            "The variable '{name}' was to be reused as {wanted}, but it was made as {found}. A shared variable has one "
            "shape.",
        ),
    ),
    KnownError(
        "dtype-changed-on-reuse",
        ("ValueError",),
        r"Trying to share variable (?P<name>[^,\s]+), but specified dtype (?P<wanted>\w+?)(?:_ref)? and found dtype "
        r"(?P<found>\w+?)(?:_ref)?\b",
        Bilingual(
            "변수 '{name}'의 데이터 타입은 {found}인데 {wanted}(으)로 가져오려 했습니다. 공유하는 변수의 데이터 타입은 하나뿐입니다. "
            "dtype을 빼거나 만들 때와 같게 주세요.",
            "The variable '{name}' is of data type {found} and was asked for as {wanted}. A shared variable has one data "
            "type: leave dtype out, or give the same as when it is made.",
        ),
    ),
    KnownError(
        "made-instead-of-found",
        ("ValueError",),
        r"Variable (?P<name>\S+) did not get an initializer, so its `shape` argument must be specified",
        Bilingual(
            "'{name}'(이)라는 변수가 없어서 get_variable이 새로 만들려고 하는데, 크기(shape)를 모릅니다. 있는 변수를 가져오려면 "
            "그 변수의 범위와 이름을 그대로 쓰고 재사용을 켜세요. 새로 만들 때는 shape을 주세요.",
            "There is no variable '{name}', so get_variable tries to make one and does not know its shape. To fetch an "
            "existing variable, use its scope and name as they are and turn reuse on; to make a new one, give a shape.",
        ),
    ),
    KnownError(
        "reuse-typo",
        ("TypeError",),
        r"variable_scope\.__init__\(\) got an unexpected keyword argument '(?P<name>\w+)'",
        Bilingual(
            "tf.variable_scope에는 `{name}`(이)라는 인자가 없습니다. 재사용을 켜는 인자는 reuse입니다. 철자를 확인하세요.",
            "tf.variable_scope has no argument `{name}`. The one that turns reuse on is reuse: check the spelling.",
        ),
    ),
    KnownError(
        "invalid-node-name",
        ("ValueError",),
        r"['`](?P<name>[^'`]*)['`] is not a valid (?:root )?(?:scope|node) name",
        Bilingual(
            "그래프에서는 '{name}'(이)라는 이름을 쓸 수 없습니다. 영문자, 숫자와 _ . / - 같은 기호만 쓸 수 있고, "
            "빈칸이나 한글은 안 되며, 첫 글자는 영문자나 숫자여야 합니다.",
            "The name '{name}' is not allowed in a graph. A name has ASCII letters, digits and signs such as _ . / -, no "
            "blanks, and starts with a letter or a digit.",
        ),
    ),
)
