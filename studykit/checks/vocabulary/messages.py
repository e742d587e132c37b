"""What the vocabulary says where an exercise has no message of its own for a label.

Gaps: {name} the answer's name, {what} the task's word on it, {saw}, {expected}, {variable}, {count}.
"""

from __future__ import annotations

from studykit.domain.language.bilingual import Bilingual

MESSAGES = {
    "name-missing": Bilingual(
        "`{name}`(이)라는 이름이 없습니다. 이 이름으로 정의할 것: {what}",
        "There is no name `{name}`. Use it for {what}",
    ),
    "not-a-variable": Bilingual(
        "`{name}`은(는) {saw}입니다. 변수(tf.Variable)여야 세션이 값을 기억하고 바꿀 수 있습니다.",
        "`{name}` is {saw}. It must be a variable (tf.Variable), whose value a session keeps and can change.",
    ),
    "not-a-tensor": Bilingual(
        "`{name}`은(는) {saw}입니다. 그래프의 텐서여야 합니다. 넘파이로 계산했거나 세션에서 평가한 값이 아니라 노드 자체를 담아 두세요.",
        "`{name}` is {saw}. It must be a tensor of the graph: keep the node itself, not a value from NumPy or a session.",
    ),
    "not-an-operation": Bilingual(
        "`{name}`은(는) {saw}입니다. sess.run에 넘겨 실행할 수 있는 연산이나 텐서여야 합니다.",
        "`{name}` is {saw}. It must be an operation or tensor that sess.run can execute.",
    ),
    "not-a-placeholder": Bilingual(
        "`{name}`은(는) {saw}입니다. 실행할 때 값을 주입할 수 있도록 tf.placeholder로 만드세요.",
        "`{name}` is {saw}. Make it with tf.placeholder, so that a value can be fed when it runs.",
    ),
    "not-a-value": Bilingual(
        "`{name}`에 값이 아니라 {saw}이(가) 들어 있습니다. 그래프를 정의하는 것만으로는 계산되지 않습니다. "
        "세션에서 평가한 결과를 담으세요.",
        "`{name}` holds {saw}, not a value. Defining a graph computes nothing: store what a session evaluated.",
    ),
    "not-a-graph": Bilingual(
        "`{name}`은(는) {saw}입니다. 그래프(tf.Graph) 객체여야 합니다.",
        "`{name}` is {saw}. It must be a graph (tf.Graph).",
    ),
    "typed-in": Bilingual(
        "`{name}`의 값을 계산하지 않고 손으로 써넣었습니다. 프로그램이 구한 값을 담으세요.",
        "The value of `{name}` is written by hand. Let the program work it out.",
    ),
    "in-another-graph": Bilingual(
        "`{name}`이(가) 다른 그래프에 있습니다. 노드는 만들 때의 기본 그래프에 들어갑니다.",
        "`{name}` is in another graph. A node goes into the graph that is the default when it is made.",
    ),
    "not-all-initialised": Bilingual(
        "`{name}`을(를) 실행해도 {variable}은(는) 초기화되지 않습니다.",
        "Running `{name}` does not initialise {variable}.",
    ),
    "not-several": Bilingual(
        "`{name}`은(는) {saw}입니다. 텐서 {count}개를 담은 리스트여야 합니다.",
        "`{name}` is {saw}. It must be a list of {count} tensors.",
    ),
    "not-a-function": Bilingual(
        "`{name}`은(는) {saw}입니다. def로 정의한 함수여야 합니다.",
        "`{name}` is {saw}. It must be a function defined with def.",
    ),
    "tensor-missing": Bilingual(
        "그래프에 '{expected}'(이)라는 연산이 없습니다. 비슷한 이름: {names}. name= 인자와 이름 범위를 확인하세요.",
        "The graph has no operation called '{expected}'. Near it: {names}. Check name= and the scopes.",
    ),
    "not-the-same": Bilingual(
        "`{name}`은(는) 그래프의 '{saw}'이고 `{other}`은(는) '{expected}'입니다. 두 이름이 같은 노드를 가리켜야 합니다.",
        "`{name}` is '{saw}' in the graph and `{other}` is '{expected}': both names must stand for one node.",
    ),
    "the-same": Bilingual(
        "`{name}`와(과) `{other}`이(가) 모두 '{saw}'입니다. 서로 다른 노드여야 합니다.",
        "`{name}` and `{other}` are both '{saw}': they must be different nodes.",
    ),
    "wrong-value": Bilingual(
        "`{name}`의 값이 {saw}입니다. 기대한 값은 {expected}입니다. 식과 입력을 다시 확인해 보세요.",
        "The value of `{name}` is {saw}; {expected} was expected. Check the formula and its inputs once more.",
    ),
    "text-for-a-number": Bilingual(
        "`{name}`에 숫자가 아니라 문자열 '{saw}'이(가) 들어 있습니다. 따옴표나 str(…) 없이 숫자 그대로 담으세요.",
        "`{name}` holds the text '{saw}', not a number. Store the number itself, without quotes or str(…).",
    ),
    "wrong-result": Bilingual(
        "`{name}`을(를) {inputs}에서 평가했더니 {saw}이(가) 나왔습니다. 기대한 값은 {expected}입니다. 식을 다시 확인해 보세요.",
        "Evaluated at {inputs}, `{name}` gives {saw}; {expected} was expected. Check the formula once more.",
    ),
    "wrong-shape": Bilingual(
        "`{name}`의 크기(shape)가 {saw}입니다. {expected}이어야 합니다.",
        "The shape of `{name}` is {saw}; it must be {expected}.",
    ),
    "wrong-dtype": Bilingual(
        "`{name}`의 데이터 타입이 {saw}입니다. {expected}이어야 합니다.",
        "The data type of `{name}` is {saw}; it must be {expected}.",
    ),
    "wrong-node-name": Bilingual(
        "`{name}` 노드의 이름이 그래프에서 '{saw}'입니다. '{expected}'이어야 합니다. name= 인수와 이름 범위를 확인하세요.",
        "In the graph the node of `{name}` is called '{saw}'; it must be '{expected}'. Check name= and the scopes.",
    ),
    "wrong-trainable": Bilingual(
        "변수 `{name}`의 trainable이 {saw}입니다. {expected}이어야 합니다.",
        "The variable `{name}` has trainable={saw}; it must be {expected}.",
    ),
    "initial-value-fed": Bilingual(
        "변수 `{name}`의 초깃값이 플레이스홀더({on})에 의존합니다. 그러면 변수를 초기화할 때에도 값을 주입해야 합니다. "
        "`tf.shape(X)`처럼 실행할 때 정해지는 것 말고, `X.get_shape()`처럼 그래프를 만들 때 이미 아는 것을 쓰세요.",
        "The initial value of the variable `{name}` depends on a placeholder ({on}), so even initialising needs a value "
        "fed. Use what is known while the graph is built, such as `X.get_shape()`, not `tf.shape(X)`, which is computed "
        "when it runs.",
    ),
    "wrong-count": Bilingual(
        "그래프에 변수가 {saw}개 있습니다({names}). {expected}개여야 합니다.",
        "The graph has {saw} variables ({names}); there must be {expected}.",
    ),
    "variable-missing": Bilingual(
        "그래프에 '{expected}'(이)라는 변수가 없습니다. 지금 있는 변수: {names}.",
        "The graph has no variable called '{expected}'. It has: {names}.",
    ),
    "does-not-depend": Bilingual(
        "`{name}`이(가) `{on}`에 의존하지 않습니다. `{on}`의 값이 바뀌어도 `{name}`은(는) 그대로입니다.",
        "`{name}` does not depend on `{on}`: whatever `{on}` is, `{name}` stays the same.",
    ),
    "does-depend": Bilingual(
        "`{name}`이(가) `{on}`에 의존하고 있습니다. 의존하지 않아야 합니다.",
        "`{name}` depends on `{on}`, and it must not.",
    ),
    "does-not-change": Bilingual(
        "`{name}`을(를) 실행해도 변수 `{variable}`의 값이 바뀌지 않습니다. 변수를 바꾸려면 tf.assign 같은 대입 연산을 만들어 실행해야 합니다.",
        "Running `{name}` does not change the variable `{variable}`. To change it, build an assignment such as "
        "tf.assign and run that.",
    ),
    "does-change": Bilingual(
        "`{name}`을(를) 실행하면 변수 `{variable}`의 값이 바뀝니다. 바뀌지 않아야 합니다.",
        "Running `{name}` changes the variable `{variable}`, and it must not.",
    ),
    "wrong-update": Bilingual(
        "`{variable}`이(가) {before}일 때 `{name}`을(를) 한 번 실행하면 {saw}이(가) 됩니다. 기대한 값은 {expected}입니다. "
        "갱신하는 식을 다시 확인해 보세요.",
        "When `{variable}` is {before}, one run of `{name}` makes it {saw}; {expected} was expected. Check the formula "
        "of the update once more.",
    ),
    "wrong-destination": Bilingual(
        "`{name}`을(를) {count}번 실행하면 `{variable}`이(가) {saw}이(가) 됩니다. 기대한 값은 {expected}입니다.",
        "After {count} runs of `{name}`, `{variable}` is {saw}; {expected} was expected.",
    ),
    "wrong-operations": Bilingual(
        "`{name}`을(를) 계산하는 데 {expected} 연산이 쓰이지 않았습니다.",
        "No {expected} operation takes part in computing `{name}`.",
    ),
    "wrong-autodiff-calls": Bilingual(
        "tf.gradients를 부른 횟수는 {saw}번입니다(옵티마이저가 부른 것도 셉니다). {expected}번이어야 합니다.",
        "The number of calls of tf.gradients is {saw}, those of an optimizer counted; it must be {expected}.",
    ),
    "too-many-writers": Bilingual(
        "변수 `{variable}`에 값을 쓰는 연산이 초기화 말고 {saw}개 있습니다. {expected}개여야 합니다. 반복문 안에서 만들고 있지 않나요?",
        "{saw} operations write to the variable `{variable}` besides its initializer; there must be {expected}. "
        "Are they made inside a loop?",
    ),
    "graph-grows": Bilingual(
        "실행하는 동안 그래프가 계속 커집니다(연산 {first}개 → {last}개). 반복문 안에서 노드를 만들고 있습니다. "
        "노드는 반복문 앞에서 한 번만 만들고, 반복문에서는 실행만 하세요.",
        "The graph keeps growing while it runs (from {first} to {last} operations): nodes are made inside the loop. "
        "Build them once before the loop and only run them in it.",
    ),
    "too-few-runs": Bilingual(
        "`{name}`이(가) 세션에서 {saw}번 실행되었습니다. {expected}번 이상 실행해야 합니다.",
        "`{name}` was run {saw} times in a session; at least {expected} are needed.",
    ),
    "wrong-runs": Bilingual(
        "세션 실행이 {saw}번 있었습니다. {expected}번이어야 합니다.",
        "There were {saw} runs of a session; there must be {expected}.",
    ),
    "initialised-again": Bilingual(
        "변수 `{variable}`을(를) 훈련하는 도중에 다시 초기화했습니다. 초기화 연산을 실행할 때마다 그때까지 학습한 값이 사라지고 "
        "초깃값으로 돌아갑니다. 초기화는 반복문 앞에서 한 번만 실행하세요.",
        "The variable `{variable}` was initialised again while it was being trained. Each run of the initializer throws "
        "away what was learnt and goes back to the initial value. Run it once, before the loop.",
    ),
    "not-together": Bilingual(
        "{names}을(를) sess.run 한 번에 함께 평가하지 않았습니다. 따로 평가하면 공유하는 노드가 매번 다시 계산됩니다.",
        "{names} were not evaluated in one sess.run. Evaluated apart, the nodes they share are computed again.",
    ),
    "not-from-session": Bilingual(
        "`{name}`의 값 {saw}은(는) 세션 실행의 결과가 아닙니다. 숫자를 직접 쓰지 말고 그래프를 세션에서 평가해서 얻으세요.",
        "The value {saw} of `{name}` is no result of a session run. Do not write the number by hand: evaluate the "
        "graph in a session.",
    ),
    "interactive-left-open": Bilingual(
        "기본 세션이 열린 채로 남아 있습니다. with 문을 쓰거나 sess.close()로 닫아 주세요.",
        "A default session is left open. Use a with block, or close it with sess.close().",
    ),
    "graph-fails": Bilingual(
        "답안의 그래프를 새 세션에서 다시 실행하자 오류가 났습니다: {saw}",
        "Running your graph again in a new session failed: {saw}",
    ),
    "no-gradient": Bilingual(
        "그래프에 `{name}`에 대한 그래디언트가 없습니다.",
        "The graph holds no gradient with respect to `{name}`.",
    ),
    "not-in-checkpoint": Bilingual(
        "체크포인트 '{path}'에 '{expected}'이(가) 없습니다. 들어 있는 이름: {names}.",
        "The checkpoint '{path}' holds no '{expected}'. It holds: {names}.",
    ),
    "no-checkpoint": Bilingual(
        "체크포인트 '{path}'을(를) 찾을 수 없습니다. tf.train.Saver의 save를 실행했는지, 경로가 맞는지 확인하세요.",
        "There is no checkpoint '{path}'. Check that a tf.train.Saver saved, and the path.",
    ),
    "no-events": Bilingual(
        "이벤트 파일에서 '{expected}' 서머리를 찾을 수 없습니다. FileWriter에 add_summary를 했는지, 닫았는지 확인하세요.",
        "No event file holds a summary '{expected}'. Check add_summary, and that the FileWriter was closed.",
    ),
    "recording-damaged": Bilingual(
        "답안이 실행된 기록을 읽을 수 없습니다. 넘파이나 텐서플로의 함수를 다른 것으로 바꿔치기하고 있지 않은지 확인하세요.",
        "The record of the run cannot be read. Check whether the answer replaces functions of NumPy or TensorFlow.",
    ),
    "not-written-out": Bilingual(
        "`{name}`에는 예상한 값을 직접 적어야 합니다. 지금은 {saw}입니다. 프로그램이 계산한 값은 예상이 아닙니다. "
        "실행하지 말고 머릿속으로 따라가 본 다음, 숫자나 문자열을 그대로 써 넣으세요.",
        "`{name}` must be what you expect, typed in as it is; here it is {saw}. What the program computes is no "
        "prediction. Follow the program in your head, then write the numbers or texts themselves.",
    ),
    "program-changed": Bilingual(
        "주어진 프로그램을 바꿨습니다. 원래는 {expected}인데 지금은 {saw}입니다. 이 문제는 프로그램을 그대로 두고 {names}에 예상만 적는 문제입니다. "
        "바꾼 줄을 되돌리세요.",
        "The program you were given is changed: where it had {expected}, there is {saw}. Leave the program as it is and "
        "write only your prediction into {names}. Put the changed line back.",
    ),
    "lines-changed": Bilingual(
        "주어진 줄을 모두 한 번씩 쓰되 내용은 바꾸지 않아야 합니다. 주어지지 않은 줄: {extra}, 빠진 줄: {missing}. "
        "줄의 순서와 들여쓰기만 바꾸세요.",
        "Use each of the given lines once and as it is. A line that was not given: {extra}. A line that is missing: "
        "{missing}. Change only the order and the indentation.",
    ),
    "wrong-output": Bilingual(
        "출력에 '{expected}'이(가) 없습니다.",
        "The output does not contain '{expected}'.",
    ),
}
