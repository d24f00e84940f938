"""How others solve a placing problem that Samspil solves too.

    placing.py PEER FILE SECONDS

FILE holds the problem. A search that may go on for long ends after so many CPU SECONDS. A line of JSON says the peer's version, the CPU seconds of all threads from the problem in the peer's own form to
the answer, the value, and the bound that was proven: no solution can be better.
"""

import importlib.metadata
import json
import sys
import time
from pathlib import Path

import assignment
import constraints
import matching

# What each is made of: the package, and a function that reads a file and gives one that solves it.
PEERS = {
    "networkx": ("networkx", matching.networkx),
    "rustworkx": ("rustworkx", matching.rustworkx),
    "min-cost-flow": ("ortools", assignment.min_cost_flow),
    "sparse-assignment": ("scipy", assignment.sparse),
    "dense-assignment": ("scipy", assignment.dense),
    "cp-sat-groups": ("ortools", constraints.groups),
    "cp-sat-interviews": ("ortools", constraints.interviews),
    "cp-sat-calendar": ("ortools", constraints.calendar),
}


def main(name, file, seconds):
    package, prepare = PEERS[name]
    solve = prepare(Path(file))
    before = time.process_time()
    answer = solve(float(seconds))
    spent = time.process_time() - before
    print(json.dumps({"version": importlib.metadata.version(package), "seconds": spent, **answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
