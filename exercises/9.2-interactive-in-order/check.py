def check(answer):
    area = answer.tensor("area")
    value = answer.value("value", otherwise="no-value")
    if value.equals(6 * 7, otherwise="wrong-value"):
        value.came_from_a_session(of=area)
    answer.runs.leave_no_default_session(otherwise="interactive-left-open")
    answer.uses_the_given_lines()
