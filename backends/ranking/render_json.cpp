#include "base/json_writer.h"
#include "ranking/rows.h"

namespace seamark::ranking {

namespace {

void write_count(base::JsonWriter& json, std::string_view key, std::size_t count) {
    json.key(key);
    json.number(static_cast<std::int64_t>(count));
}

void write_row(base::JsonWriter& json, const Row& row) {
    json.begin_object();
    write_count(json, "rank", row.rank);
    json.member("blueprint", row.blueprint);
    write_count(json, "number", row.number);
    json.member("identity", row.identity);
    json.member("from", row.from);
    json.member("to", row.to);
    write_count(json, "open_cells", row.open_cells);
    write_count(json, "cells", row.cells);
    if (row.worst_severity) {
        json.key("worst_open_severity");
        json.number(std::int64_t{*row.worst_severity});
    }
    json.key("in_happy");
    json.boolean(row.in_happy);
    json.member("journey_owner", row.owner);
    json.end_object();
}

void write_owner(base::JsonWriter& json, const emit::OwnerTotal& total) {
    json.begin_object();
    json.member("journey_owner", total.owner);
    write_count(json, "blueprints", total.blueprints);
    write_count(json, "seams", total.counts.seams());
    write_count(json, "open_cells", total.counts.open_cells);
    write_count(json, "cells", total.counts.cells);
    json.end_object();
}

}  // namespace

std::string render_json(const Ranking& ranking) {
    base::JsonWriter json;
    json.begin_object();
    json.member("rule", emit::ranking_rule);
    json.key("seams");
    json.begin_array();
    for (const Row& row : ranking.rows) {
        write_row(json, row);
    }
    json.end_array();
    json.key("owners");
    json.begin_array();
    for (const emit::OwnerTotal& total : ranking.owners) {
        write_owner(json, total);
    }
    json.end_array();
    json.end_object();
    return json.take();
}

}  // namespace seamark::ranking
