#include "driver/receivers.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "driver/paths.h"

namespace seamark::driver {

namespace {

constexpr std::size_t most_schema_bytes = std::size_t{16} << 20U;

using Bytes = base::Result<std::string, IoError>;

std::variant<schema::ReceiverSchema, schema::SchemaProblem> read(const Bytes& bytes, const std::string& path,
                                                                 std::string_view fragment) {
    if (!bytes) {
        return schema::SchemaProblem{fmt::format("cannot be read: {}", bytes.error().reason)};
    }
    if (bytes.value().size() > most_schema_bytes) {
        return schema::SchemaProblem{"cannot be read: it is larger than 16 MB"};
    }
    const std::string name = path.substr(path.rfind('/') + 1);
    auto schema = schema::read_receiver_schema(bytes.value(), name, fragment);
    if (!schema) {
        return schema.error();
    }
    return std::move(schema.value());
}

Bytes read_within(const FileSystem& files, const Boundary& boundary, const std::string& path) {
    const auto way = path_within(files, boundary, path);
    return way ? files.read(*way, most_schema_bytes) : Bytes(IoError{path, outside_reason(boundary)});
}

}  // namespace

schema::Receivers load_receivers(const FileSystem& files, const std::string& folder, const Boundary& boundary,
                                 const model::Model& model) {
    schema::Receivers receivers;
    std::map<std::string, Bytes> loaded;
    for (const model::Accepts& accepts : schema::all_accepts(model)) {
        const std::string_view reference = accepts.reference.value;
        const std::size_t hash = std::min(reference.find('#'), reference.size());
        const std::string path = normal_path(join_path(folder, reference.substr(0, hash)));
        const auto file = loaded.try_emplace(path, read_within(files, boundary, path)).first;
        receivers.push_back({accepts.reference.span, path, read(file->second, path, reference.substr(hash))});
    }
    return receivers;
}

}  // namespace seamark::driver
