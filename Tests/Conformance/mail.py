"""Scores of mail: Email::Folder's boxes, GMime's offsets, CPython's messages, mime4j's broken messages."""

import dataclasses
import email
import email.header
import email.policy
import email.utils
import mailbox
import pathlib
import re
import tempfile
import xml.etree.ElementTree

from score import Case, Corpus, first_difference, shortened

FROM_LINE = b"From sender@sender.example Thu Jan  1 00:00:00 1970\n"


@dataclasses.dataclass
class Letter:
    """What is compared of a message; a part that is None is not."""

    subject: str | None = None
    sender: list[str] | None = None
    to: list[str] | None = None
    cc: list[str] | None = None
    date: str | None = None
    text: str | None = None
    offset: int | None = None


def squeezed(text):
    """Folding leaves blanks where one stood: runs of them count as one, and those at the ends as none."""
    return " ".join((text or "").replace("\x00", " ").split())


def judge(case, answer):
    if len(case.truth) != len(answer):
        return f"expected {len(case.truth)} messages, found {len(answer)}"
    for number, (expected, found) in enumerate(zip(case.truth, answer), 1):
        for part in dataclasses.fields(Letter):
            left, right = getattr(expected, part.name), getattr(found, part.name)
            if left is not None and left != right:
                return f"message {number}, {part.name}: expected {shortened(left, 90)}, found {shortened(right, 90)}"
    return None


def addresses(text):
    """Addresses of a header in order, the domain in small letters."""
    found = [address for _, address in email.utils.getaddresses([squeezed(text)]) if address]
    return [address.rpartition("@")[0] + "@" + address.rpartition("@")[2].lower() if "@" in address else address for address in found]


def day(text):
    """The sender's own civil day of a date header."""
    parts = email.utils.parsedate_tz(text or "")
    return f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}" if parts else ""


# Reading


def kempt(program, case):
    """A single message is put into a mailbox of one first."""
    with tempfile.TemporaryDirectory() as folder:
        path = case.path
        if case.given.get("single"):
            path = pathlib.Path(folder) / "one.mbox"
            path.write_bytes(boxed(case.path.read_bytes()))
        outcome = program.extract(path, form="mbox", emit="messages", settings={"text": True}, places=True)
    if outcome.code != 0:
        raise RuntimeError(f"exit {outcome.code}: {outcome.refusal}")
    return [letter_of_record(record) for record in outcome.records]


def letter_of_record(record):
    sender = [record["from"]] if record.get("from") else []
    return Letter(
        squeezed(record.get("subject", "")), addresses(", ".join(sender)), addresses(record.get("to", "")), addresses(record.get("cc", "")),
        (record.get("date") or "")[:10], squeezed(record.get("text", "")), record.get("_offset"))


def boxed(message):
    """One message as a mailbox: a From_ line of its own unless it has one, `From ` at line starts quoted as in mboxrd."""
    if message.startswith(b"From "):
        return message
    quoted = re.sub(rb"(?m)^(>*From )", rb">\1", message)
    return FROM_LINE + quoted + (b"" if quoted.endswith(b"\n") else b"\n") + b"\n"


def python_mailbox(case):
    with open(case.path, "rb"):
        box = mailbox.mbox(case.path, create=False)
    return [Letter(squeezed(decoded(box[key]["Subject"])), offset=box._toc[key][0]) for key in box.keys()]


def python_email(case):
    return [letter_of_message(email.message_from_bytes(without_from_line(case.path.read_bytes()), policy=email.policy.default))]


def python_legacy(case):
    message = email.message_from_bytes(without_from_line(case.path.read_bytes()))
    text = ""
    for part in message.walk():
        if part.get_content_type() == "text/plain" and part.get_content_disposition() != "attachment" and not part.is_multipart():
            raw = part.get_payload(decode=True) or b""
            try:
                text = raw.decode(part.get_content_charset() or "us-ascii", "replace")
            except LookupError:
                text = raw.decode("us-ascii", "replace")
            break
    people = lambda name: addresses(", ".join(decoded(value) for value in message.get_all(name, [])))
    return [Letter(squeezed(decoded(message["Subject"])), people("From"), people("To"), people("Cc"), day(message["Date"]), squeezed(text))]


def decoded(header):
    return str(email.header.make_header(email.header.decode_header(header))) if header else ""


def without_from_line(message):
    return message.split(b"\n", 1)[1] if message.startswith(b"From ") else message


def letter_of_message(message):
    """A message of Python's newer interface; the text is that of the part that it takes for the body, else nothing."""
    body = None
    try:
        body = message.get_body(("plain",))
        text = body.get_content() if body is not None else None
    except (KeyError, LookupError, AttributeError):
        text = None
    people = lambda name: addresses(", ".join(str(value) for value in message.get_all(name, [])))
    # Without a Date header, the day of the mailbox's own From_ line is as good an answer as none.
    return Letter(
        squeezed(str(message["Subject"] or "")), people("From"), people("To"), people("Cc"), day(str(message["Date"] or "")) or None,
        squeezed(text) if text is not None else None)


# Cases


FOLDER_SUBJECTS = sorted(
    "R: [p5ml] karie kahimi binge...help needed|RE: [p5ml] Re: karie kahimi binge...help needed|Re: January's meeting|Re: January's meeting|"
    "Re: January's meeting|Re: [p5ml] karie kahimi binge...help needed|Re: [p5ml] karie kahimi binge...help needed|"
    "Re: [rt-users] Configuration Problem|[p5ml] Re: karie kahimi binge...help needed|[rt-users] Configuration Problem".split("|")
)
PERL_SUBJECTS = sorted(["Fifteenth anniversary of Perl."] + ["Re: Fifteenth anniversary of Perl."] * 2)


def folder_cases(folder):
    subjects = {
        "testmbox": FOLDER_SUBJECTS, "testmbox.dos": FOLDER_SUBJECTS, "testmbox.mac": FOLDER_SUBJECTS, "testmbox.empty": [],
        "mboxcl2": PERL_SUBJECTS, "mboxcl2.lies": PERL_SUBJECTS,
    }
    return [Case(name, path, wanted) for name, wanted in subjects.items() for path in folder.glob(f"**/mboxes/{name}")]


def judge_subjects(case, answer):
    return first_difference(case.truth, sorted(letter.subject for letter in answer))


def offset_cases(folder):
    """GMime writes `message offsets: begin, end` of every message of a box."""
    cases = []
    for path in sorted(folder.glob("**/mbox/input/*.mbox")):
        told = path.parent.parent / "output" / path.name
        begins = re.findall(r"message offsets: (\d+),", told.read_text(encoding="utf-8", errors="replace"))
        cases.append(Case(path.stem, path, [Letter(offset=int(begin)) for begin in begins]))
    return cases


def cpython_cases(folder):
    return [Case(path.stem, path, python_email(Case("", path, None)), {"single": True}) for path in sorted(folder.glob("**/msg_*.txt"))]


def mime4j_cases(folder):
    """Headers and the first text of the part tree that mime4j's own tests expect; the tree is that of `<name>.xml`, still encoded."""
    cases = []
    for path in sorted(folder.glob("**/*.msg")):
        tree = path.with_suffix(".xml")
        if tree.exists():
            cases.append(Case(path.stem, path, [letter_of_tree(tree)], {"single": True}))
    return cases


def letter_of_tree(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    fields = fields_of(root)
    text = first_text(root)
    people = lambda name: addresses(decoded(fields.get(name)))
    date = fields.get("date")
    return Letter(squeezed(decoded(fields.get("subject"))), people("from"), people("to"), None, day(date or "") or None, text)


def fields_of(element):
    """The first field of each name, unfolded."""
    fields = {}
    for field in element.findall("header/field"):
        name, _, value = (field.text or "").strip().partition(":")
        fields.setdefault(name.strip().lower(), " ".join(value.split()))
    return fields


def first_text(element):
    """The first text/plain leaf that is no attachment, decoded; None when there is none, or its bytes are not in the tree."""
    for child in [element, *element.iter("body-part")]:
        body = child.find("body")
        if body is None:
            continue
        fields = fields_of(child)
        head = "".join(f"{name}: {value}\n" for name, value in fields.items() if name.startswith("content-"))
        part = email.message_from_string(head + "\n" + (body.text or "").lstrip("\n"))
        if part.get_content_type() == "text/plain" and part.get_content_disposition() != "attachment":
            raw = part.get_payload(decode=True) or b""
            return squeezed(raw.decode(part.get_content_charset() or "utf-8", "replace"))
    return None


CORPORA = [
    Corpus("mbox-email-folder", "counts and subjects", folder_cases, judge_subjects, kempt, {"Python mailbox": python_mailbox}),
    Corpus("gmime", "offsets of messages", offset_cases, judge, kempt, {"Python mailbox": python_mailbox}),
    Corpus("cpython-email", "From, To, Cc, Date, Subject, text", cpython_cases, judge, kempt, {"Python email": python_email, "legacy": python_legacy}),
    Corpus("mime4j", "From, To, Date, Subject, first text", mime4j_cases, judge, kempt, {"Python email": python_email, "legacy": python_legacy}),
]
