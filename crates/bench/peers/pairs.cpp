// Pairs as LEMON solves them: a perfect matching of most weight, from a file of edges in the binary form
// that `samspil solve pairs --edges` takes.
//
//   pairs FILE
//
// A line of JSON says LEMON's version, the CPU seconds from the graph in memory to the answer, its value, and
// the bound that LEMON's duals prove.

#include <lemon/config.h>
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <ctime>
#include <fstream>
#include <iostream>
#include <vector>

struct Edge {
    std::uint32_t a, b;
    std::int32_t score;
};

using Graph = lemon::SmartGraph;
using Scores = Graph::EdgeMap<std::int64_t>;
using Matching = lemon::MaxWeightedPerfectMatching<Graph, Scores>;

static double cpu_seconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

int main(int, char **arguments) {
    std::ifstream file(arguments[1], std::ios::binary);
    std::uint32_t people = 0;
    std::uint64_t count = 0;
    file.read(reinterpret_cast<char *>(&people), sizeof people);
    file.read(reinterpret_cast<char *>(&count), sizeof count);
    std::vector<Edge> edges(count);
    file.read(reinterpret_cast<char *>(edges.data()), std::streamsize(count * sizeof(Edge)));

    Graph graph;
    graph.reserveNode(int(people));
    graph.reserveEdge(int(count));
    for (std::uint32_t person = 0; person < people; ++person) graph.addNode();
    Scores scores(graph);
    for (const Edge &edge : edges)
        scores[graph.addEdge(graph.nodeFromId(int(edge.a)), graph.nodeFromId(int(edge.b)))] = edge.score;

    double before = cpu_seconds();
    Matching matching(graph, scores);
    if (!matching.run()) {
        std::cerr << "no perfect matching\n";
        return 1;
    }
    double seconds = cpu_seconds() - before;
    std::cout << "{\"version\":\"" << LEMON_VERSION << "\",\"seconds\":" << seconds
              << ",\"value\":" << matching.matchingWeight()
              << ",\"bound\":" << matching.dualValue() / Matching::dualScale << "}\n";
}
