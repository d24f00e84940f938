"""Groups, interviews and calendars as models of OR-tools' CP-SAT, written from what `docs/SOLVE.md` asks for."""

import datetime
import itertools
import json
import threading
import time

from ortools.sat.python import cp_model

# CP-SAT's strategies run side by side; with fewer workers some of them are left out.
WORKERS = 8


def groups(file):
    """Groups of one size, whole distances, no roles or wishes."""
    problem = json.loads(file.read_text())
    people, sizes = range(problem["n"]), problem["n"] // problem["groups"]
    model = cp_model.CpModel()
    into = [[model.new_bool_var("") for _ in range(problem["groups"])] for _ in people]
    for person in people:
        model.add_exactly_one(into[person])
        # Groups are alike: the first person is in the first one, the second in one of the first two.
        for group in range(person + 1, problem["groups"]):
            model.add(into[person][group] == 0)
    for group in range(problem["groups"]):
        model.add(sum(into[person][group] for person in people) == sizes)
    together = {pair: model.new_bool_var("") for pair in itertools.combinations(people, 2)}
    for (a, b), both in together.items():
        for of_a, of_b in zip(into[a], into[b]):
            model.add_bool_or(~both, ~of_a, of_b)
            model.add_bool_or(~both, of_a, ~of_b)
            model.add_bool_or(both, ~of_a, ~of_b)
    for person in people:
        model.add(sum(both for pair, both in together.items() if person in pair) == sizes - 1)
    model.maximize(sum(int(problem["distance"][a][b - a - 1]) * both for (a, b), both in together.items()))
    return solver(model)


def interviews(file):
    """A choice for each interview and slot in which both are free."""
    problem = json.loads(file.read_text())
    model = cp_model.CpModel()
    free = [set(slots) for slots in problem["free"]]
    at_once, on_day, days = {}, {}, []
    for interview in problem["interviews"]:
        asks, answers = interview["interviewer"], interview["respondent"]
        choices = []
        for slot in free[asks] & free[answers]:
            choice, day = model.new_bool_var(""), slot // problem["slots_per_day"]
            choices.append(choice)
            days.append(day * choice)
            for person in (asks, answers):
                at_once.setdefault((person, slot), []).append(choice)
            on_day.setdefault((asks, day), []).append(choice)
        model.add_exactly_one(choices)
    for choices in at_once.values():
        model.add_at_most_one(choices)
    trips = []
    for choices in on_day.values():
        trip = model.new_bool_var("")
        trips.append(trip)
        model.add(sum(choices) <= problem["max_per_day"])
        for choice in choices:
            model.add_implication(choice, trip)
    model.minimize(problem["trip_cost"] * sum(trips) + problem["day_cost"] * sum(days))
    return solver(model)


def calendar(file):
    """A choice for each event and day on which it may take place."""
    problem = json.loads(file.read_text())
    model = cp_model.CpModel()
    needed, cost = {}, []
    for cohort in problem["cohorts"]:
        absences, on_day = [[] for _ in cohort["participants"]], {}
        busy = [set(days) for days in cohort["participants"]]
        for event in cohort["events"]:
            choices = {day: model.new_bool_var("") for day in allowed(problem, cohort, event)}
            model.add_exactly_one(choices.values())
            on_day[event["id"]] = sum(day * choice for day, choice in choices.items())
            for day, choice in choices.items():
                for resource in event["resources"]:
                    needed.setdefault((resource, day), []).append(choice)
                absent = [person for person, days in enumerate(busy) if day in days]
                cost.append((event["attendance_weight"] * len(absent) + weekday_cost(problem, day)) * choice)
                for person in absent if event["counts_absence"] else []:
                    absences[person].append(choice)
        cost.extend(excess(model, absences, problem["absence_limit"]))
        cost.extend(lags(model, cohort["lags"], on_day, problem["days"]))
    for choices in needed.values():
        model.add_at_most_one(choices)
    model.minimize(sum(cost))
    return solver(model)


def weekday(problem, day):
    return (datetime.date.fromisoformat(problem["first"]).weekday() + day) % 7


def weekday_cost(problem, day):
    return problem["weekday_cost"].get(str(weekday(problem, day)), 0)


def allowed(problem, cohort, event):
    never = set(problem["closed"]).union(*(problem["resources"][name] for name in event["resources"]))
    for day in range(cohort["starts_no_earlier"], problem["days"]):
        if day not in never and weekday(problem, day) in event["weekdays"]:
            yield day


def excess(model, absences, limit):
    """What counted absences beyond the free ones cost, by person."""
    for choices in absences:
        beyond = model.new_int_var(0, len(choices), "")
        model.add(beyond >= sum(choices) - limit["free"])
        yield limit["cost"] * beyond


def lags(model, rules, on_day, days):
    """Keeps the distances between events, and counts by how many days they miss the best one."""
    for lag in rules:
        between = on_day[lag["b"]] - on_day[lag["a"]]
        model.add_linear_constraint(between, lag["min"], lag["max"])
        if "ideal" in lag:
            missed = model.new_int_var(0, days, "")
            model.add(missed >= between - lag["ideal"])
            model.add(missed >= lag["ideal"] - between)
            yield missed


def solver(model):
    def solve(seconds):
        search = cp_model.CpSolver()
        search.parameters.num_workers = WORKERS
        threading.Thread(target=stop, args=(search, time.process_time() + seconds), daemon=True).start()
        found = search.solve(model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        return {"value": search.objective_value if found else None, "bound": search.best_objective_bound}

    return solve


def stop(search, at):
    """Stops a search by the CPU time of all its threads; its own limit goes by the clock on the wall."""
    while time.process_time() < at:
        time.sleep(0.05)
    search.stop_search()
