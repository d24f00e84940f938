"""Talents and mentors: as many talents as can be are served, with the most score."""

import numpy


class Problem:
    """What `crates/bench/src/mentors.rs` wrote."""

    def __init__(self, file):
        self.talents, self.mentors = (int(count) for count in numpy.fromfile(file, "<u4", 2))
        self.room = numpy.fromfile(file, "<u4", self.mentors, offset=8).astype(numpy.int64)
        rows = numpy.fromfile(
            file, [("talent", "<u4"), ("mentor", "<u4"), ("score", "<i8")], offset=8 + 4 * self.mentors
        )
        self.talent = rows["talent"].astype(numpy.int64)
        self.mentor = rows["mentor"].astype(numpy.int64)
        self.score = rows["score"]


def min_cost_flow(file):
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

    problem = Problem(file)
    talents, mentors = numpy.arange(problem.talents), problem.talents + numpy.arange(problem.mentors)
    source, sink = problem.talents + problem.mentors, problem.talents + problem.mentors + 1
    flow = SimpleMinCostFlow()
    add, alike = flow.add_arcs_with_capacity_and_unit_cost, numpy.full_like
    add(alike(talents, source), talents, alike(talents, 1), alike(talents, 0))
    add(problem.talent, problem.talents + problem.mentor, alike(problem.talent, 1), -problem.score)
    add(mentors, alike(mentors, sink), problem.room, alike(mentors, 0))
    flow.set_nodes_supplies([source, sink], [problem.talents, -problem.talents])

    def solve(_):
        status = flow.solve_max_flow_with_min_cost()
        if status != SimpleMinCostFlow.OPTIMAL:
            raise SystemExit(f"min-cost flow: {status}")
        return proven(-flow.optimal_cost(), flow.maximum_flow())

    return solve


def sparse(file):
    """A column for each place a mentor has; all talents or all places must be taken."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    problem = Problem(file)
    places = problem.room[problem.mentor]
    first = (numpy.cumsum(problem.room) - problem.room)[problem.mentor]
    of_edge = numpy.arange(places.sum()) - numpy.repeat(numpy.cumsum(places) - places, places)
    column = numpy.repeat(first, places) + of_edge
    # A weight of 0 would be no edge.
    weight = numpy.repeat(problem.score + 1.0, places)
    row = numpy.repeat(problem.talent, places)
    table = csr_array((weight, (row, column)), shape=(problem.talents, problem.room.sum()))

    def solve(_):
        rows, columns = min_weight_full_bipartite_matching(table, maximize=True)
        return proven(float(table[rows, columns].sum()) - len(rows), len(rows))

    return solve


def dense(file):
    """As [`sparse`], where every talent may have every mentor."""
    from scipy.optimize import linear_sum_assignment

    problem = Problem(file)
    scores = numpy.empty((problem.talents, problem.mentors))
    scores[problem.talent, problem.mentor] = problem.score
    scores = numpy.repeat(scores, problem.room, axis=1)

    def solve(_):
        rows, columns = linear_sum_assignment(scores, maximize=True)
        return proven(float(scores[rows, columns].sum()), len(rows))

    return solve


def proven(value, served):
    return {"value": value, "bound": value, "served": served}
