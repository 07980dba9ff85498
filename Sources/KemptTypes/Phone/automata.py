"""Regular expressions over digits as deterministic automata that share their states: the tool of generate.py."""
from re import _parser

SYMBOLS, FIRST, SHORT = 91, 36, 60


class Machine:
    """A Thompson automaton that holds any number of expressions, each with an end of its own.

    A transition is (digits, target), or (None, target) for none. Branches keep their order, which `prefixes` needs.
    """

    def __init__(self):
        self.moves, self.starts = [], []

    def new(self):
        self.moves.append([])
        return len(self.moves) - 1

    def add(self, pattern, is_prefix=False):
        """The end state of an expression; with `is_prefix` it stays reached however the digits go on."""
        start = self.new()
        self.starts.append(start)
        end = self.sequence(_parser.parse(pattern), start)
        if is_prefix:
            self.moves[end].append((frozenset(range(10)), end))
        return end

    def sequence(self, items, state):
        for operator, argument in items:
            state = self.item(str(operator), argument, state)
        return state

    def item(self, operator, argument, state):
        if operator in ("LITERAL", "IN"):
            after = self.new()
            self.moves[state].append((frozenset({argument - 48} if operator == "LITERAL" else digits(argument)), after))
            return after
        if operator == "SUBPATTERN":
            return self.group(argument[0], argument[-1], state)
        if operator == "BRANCH":
            end = self.new()
            for branch in argument[1]:
                begin = self.new()
                self.moves[state].append((None, begin))
                self.moves[self.sequence(branch, begin)].append((None, end))
            return end
        if operator == "MAX_REPEAT":
            low, high, body = argument
            for _ in range(low):
                state = self.sequence(body, state)
            end = self.new()
            for _ in range(int(high) - low):
                begin = self.new()
                self.moves[state] += [(None, begin), (None, end)]
                state = self.sequence(body, begin)
            self.moves[state].append((None, end))
            return end
        return self.other(operator, argument, state)

    def group(self, number, body, state):
        return self.sequence(body, state)

    def other(self, operator, argument, state):
        raise ValueError(operator)

    def closure(self, states):
        seen, todo = set(states), list(states)
        while todo:
            for on, target in self.moves[todo.pop()]:
                if on is None and target not in seen:
                    seen.add(target)
                    todo.append(target)
        return frozenset(seen)

    def step(self, states, digit):
        return self.closure({t for s in states for on, t in self.moves[s] if on is not None and digit in on})


def digits(argument):
    found = set()
    for operator, value in argument:
        if str(operator) == "LITERAL":
            found.add(value - 48)
        elif str(operator) == "RANGE":
            found |= set(range(value[0] - 48, value[1] - 47))
        else:
            found |= set(range(10))
    return found


class Pool:
    """States of many automata; equal ones are one. A state is (label, ten targets), 0 leads nowhere, targets come first."""

    def __init__(self):
        self.states, self.rows = {}, []

    def state(self, label, targets):
        if label == 0 and not any(targets):
            return 0
        key = (label, tuple(targets))
        if key not in self.states:
            self.rows.append(key)
            self.states[key] = len(self.rows)
        return self.states[key]

    def build(self, machine, label, longest):
        """The start state of a machine whose states are told apart by what they may still match and by the count of digits read.

        `label(reached, count)` names a state by the ends reached.
        """
        memo = {}

        def visit(states, count):
            if not states or count > longest:
                return 0
            if (states, count) not in memo:
                targets = [visit(machine.step(states, digit), count + 1) for digit in range(10)]
                memo[states, count] = self.state(label(states, count), targets)
            return memo[states, count]

        return visit(machine.closure(machine.starts), 0)

    def encoded(self):
        """One text: a state is its runs over the digits 0…9; a run is a symbol (its length, +16 when a label follows, +32 when it leads
        nowhere), the label, and how far back its target lies."""
        out = []
        for number, (label, targets) in enumerate(self.rows, 1):
            begin = 0
            while begin < 10:
                end = begin
                while end < 10 and targets[end] == targets[begin]:
                    end += 1
                has_label = begin == 0 and label != 0
                out.append(chr(FIRST + end - begin + (16 if has_label else 0) + (0 if targets[begin] else 32)))
                out.append(variable(label) if has_label else "")
                out.append(variable(number - targets[begin] - 1) if targets[begin] else "")
                begin = end
        return "".join(out)


def variable(number):
    """A whole number: symbols of 60 and more are digits of base 31 that go on, one below 60 ends it."""
    text = chr(FIRST + number % SHORT)
    number //= SHORT
    while number:
        number -= 1
        text = chr(FIRST + SHORT + number % (SYMBOLS - SHORT)) + text
        number //= SYMBOLS - SHORT
    return text


class Prefixes(Machine):
    """The first match of an expression at the start of a number, as a person's eye and a matcher with captures would find it.

    Threads keep the order of the branches; a thread that ends cuts off those behind it. A capture is the places of its group.
    """

    def __init__(self, pattern):
        super().__init__()
        self.marks = {}
        self.first = self.new()
        self.last = self.sequence(_parser.parse(pattern), self.first)

    def group(self, number, body, state):
        if number is None:
            return self.sequence(body, state)
        begin, end = self.new(), self.new()
        self.moves[state].append((None, begin))
        self.marks[begin] = (number, 0)
        self.moves[self.sequence(body, begin)].append((None, end))
        self.marks[end] = (number, 1)
        return end

    def other(self, operator, argument, state):
        if operator != "AT" or str(argument) != "AT_END":
            raise ValueError(operator)
        after = self.new()
        self.moves[state].append(("end", after))
        return after

    def follow(self, threads, count, at_end):
        """The ordered threads (state, captures) that can read on, and the captures of the match found before them."""
        alive, seen = [], set()

        def visit(state, captures):
            if state in self.marks:
                group, side = self.marks[state]
                captures = tuple(c for c in captures if c[:2] != (group, side)) + ((group, side, count),)
            if state in seen:
                return None
            seen.add(state)
            if state == self.last:
                return captures
            for on, target in self.moves[state]:
                if on is None or (on == "end" and at_end):
                    found = visit(target, captures)
                    if found is not None:
                        return found
                elif on != "end" and (state, captures) not in alive:
                    alive.append((state, captures))
            return None

        for state, captures in threads:
            found = visit(state, captures)
            if found is not None:
                return alive, found
        return alive, None

    def build(self, pool, outcome, longest):
        """The start state; `outcome(at_end, stuck)` is a label for two matches, each None or (length, captures)."""
        memo = {}

        def visit(threads, count, pending):
            alive, found = self.follow(threads, count, at_end=False)
            _, ended = self.follow(threads, count, at_end=True)
            stuck = (count, found) if found is not None else pending
            at_end = (count, ended) if ended is not None else stuck
            key = (tuple(alive), count, stuck, at_end)
            if key not in memo:
                targets = []
                for digit in range(10):
                    following = [
                        (t, c) for s, c in alive for on, t in self.moves[s] if on not in (None, "end") and digit in on]
                    targets.append(visit(following, count + 1, stuck) if following and count < longest else 0)
                memo[key] = pool.state(outcome(at_end, stuck), targets)
            return memo[key]

        return visit([(self.first, ())], 0, None)
