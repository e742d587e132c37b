import numpy
import tensorflow

API = ("tensorflow.compat.v1", "tensorflow._api.v2.compat.v1")


def check(answer):
    line = answer.source.line_using("tensorflow")
    tf_is = answer.value("tf_is").held
    if answer.expect(tf_is != "nothing", "no-tf", line):
        answer.expect(tf_is in API, "not-the-v1-api", line, saw=tf_is)
    answer.tensor("sample", otherwise="eager-still-on")
    major = answer.value("major", otherwise="no-version")
    answer.expect(numpy.asarray(major.held).dtype.kind != "U", "version-is-text", major.line, saw=major.held)
    if major.equals(int(tensorflow.__version__.split(".")[0]), otherwise="not-the-major-version"):
        answer.source.works_out("major", otherwise="version-typed-in")
