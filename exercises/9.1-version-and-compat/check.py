import numpy
import tensorflow

API = ("tensorflow.compat.v1", "tensorflow._api.v2.compat.v1")
SWITCHES = ("disable_v2_behavior", "disable_eager_execution")


def check(answer):
    line = answer.source.line_using("tensorflow")
    tf_is = answer.value("tf_is").held
    if answer.expect(tf_is != "nothing", "no-tf", line):
        answer.expect(tf_is in API, "not-the-v1-api", line, saw=tf_is)
    named = [answer.source.line_using(name) for name in SWITCHES if answer.source.line_using(name)]
    answer.expect(answer.is_node("sample") or answer.calls(*SWITCHES) or not named, "switch-not-called", max(named, default=0))
    answer.tensor("sample", otherwise="eager-still-on")
    early = answer.value("early").held
    answer.expect(not early, "switched-too-late", answer.line_of(early.partition(",")[0]), saw=early)
    major = answer.value("major", otherwise="no-version")
    array = numpy.asarray(major.held)
    answer.expect(array.dtype.kind != "U", "version-is-text", major.line, saw=repr(array.tolist()))
    mistakes = {"version-of-the-api": 1}
    if major.equals(int(tensorflow.__version__.split(".")[0]), otherwise="not-the-major-version", mistakes=mistakes):
        answer.expect(array.dtype.kind != "f", "version-is-a-fraction", major.line, saw=major.held)
        answer.source.works_out("major", otherwise="version-typed-in")
