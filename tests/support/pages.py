"""Pages for tests: two sections, the first in both languages, with everything that a page may hold."""

from __future__ import annotations

from pathlib import Path

from studykit.domain.cards.card import LANGUAGES, Language
from studykit.domain.page import Page, PageText
from studykit.packs.pages.parse import PageName, parse_page

KOREAN = """+++
section = "1.1"
title = "변수는 세션 안에 산다"
+++

변수의 값은 그래프가 아니라 **세션**에 있습니다. 그래프에는 변수를 만들고 읽고 고치는 연산만 들어 있습니다.

```text
 graph                          session A        session B
 v ── Assign                    v = 3            v = 7
```

## 값을 넣고 읽기

`initializer`를 실행해야 값이 생깁니다.

```python
import tensorflow as tf

v = tf.Variable(3, name="v")  # 시작값
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(v))
```

```output
3
```

### 잊으면

```python
import tensorflow as tf

v = tf.Variable(3, name="v")
with tf.Session() as sess:
    sess.run(v)
```
```error
FailedPreconditionError: Attempting to use uninitialized value v
```

- 세션을 닫으면 값도 사라집니다.
- 다른 세션에서는 다시 초기화해야 합니다.

## 텐서플로 2에서는

즉시 실행이라 세션이 없습니다.

```python no-run
v.assign_add(1)
```
"""
ENGLISH = """+++
section = "1.1"
title = "Variables live in sessions"
+++

The value of a variable is in the **session**, not in the graph. The graph holds only the operations that make, read and
change it.

```text
 graph                          session A        session B
 v ── Assign                    v = 3            v = 7
```

## Storing and reading

There is no value before `initializer` was run.

```python
import tensorflow as tf

v = tf.Variable(3, name="v")  # where it starts
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(v))
```

```output
3
```

### If you forget

```python
import tensorflow as tf

v = tf.Variable(3, name="v")
with tf.Session() as sess:
    sess.run(v)
```
```error
FailedPreconditionError: Attempting to use uninitialized value v
```

- The value goes when the session is closed.
- Another session must initialise it again.

## What changed since TensorFlow 1

It is eager: there is no session.

```python no-run
v.assign_add(1)
```
"""
SHORT = """+++
section = "1.2"
title = "Names"
+++

Two nodes never share a name.
"""
TEXTS = {"1.1.ko.md": KOREAN, "1.1.en.md": ENGLISH, "1.2.en.md": SHORT}


def write_pages(home: Path) -> Path:
    """Put the pages into a home as the learner's own; their folder."""
    folder = home / "cards" / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def page_of(section: str) -> Page:
    """One of the pages, read."""
    texts: dict[Language, PageText] = {}
    for language in LANGUAGES:
        if text := TEXTS.get(f"{section}.{language}.md"):
            read = parse_page(text, PageName(section, language), "")
            assert read.text is not None
            texts[language] = read.text
    return Page(section, texts)
