// How data are cut into payloads: which form a file has, where payloads end, gzip.
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>
#include <zlib.h>

#include "payload/pipeline.h"
#include "payload/reader.h"
#include "payload/report.h"
#include "support/payloads.h"

namespace seamark::payload {

namespace {

namespace fs = std::filesystem;

// A file that is gone with the test.
class DataFile {
  public:
    explicit DataFile(const std::string& bytes)
        : path_(fs::temp_directory_path() / ("seamark-payloads-" + std::to_string(::getpid()))) {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~DataFile() {
        std::error_code error;
        fs::remove(path_, error);
    }
    DataFile(const DataFile&) = delete;
    DataFile& operator=(const DataFile&) = delete;

    std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

std::string gzip(const std::string& bytes) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    std::string text = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

struct Judged {
    std::vector<std::string> payloads;  // "line: rule", or "line: fine", of each
    std::string error;
};

// The seam carries one `x`, which is an int.
Judged judge(const std::string& bytes, Form form = Form::Auto, std::size_t jobs = 1) {
    const test::Compiled compiled = test::compile_payload("state x : json", "carries x");
    std::vector<Way> ways;
    for (const model::SeamId id : compiled.compilation.model.seams.ids()) {
        if (compiled.compilation.model.seams[id].to.name.text == "enqueue") {
            ways.push_back({id, schema::Direction::Carries});
        }
    }
    const Plan plan = compile_plan(compiled.compilation.model, compiled.workspace->sources(), ways);
    const DataFile file(bytes);
    std::string lines;
    Consumer consumer;
    consumer.render = [&](const JudgedBatch& judged, const BatchPlace& place, std::string& text) {
        for (const JudgedPayload& payload : judged.payloads) {
            text += std::to_string(place.lines + payload.line + 1) + ": ";
            text += payload.breach_count == 0 ? "fine"
                                              : info(judged.findings.breaches[payload.first_breach].rule).id;
            text += "\n";
        }
    };
    consumer.write = [&](std::string_view text) {
        lines += text;
        return true;
    };
    const Outcome outcome = validate(plan, Reader({file.path()}, form), jobs, consumer);
    Judged judged;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = lines.find('\n', begin);
        judged.payloads.push_back(lines.substr(begin, end - begin));
        begin = end + 1;
    }
    CHECK(outcome.totals.payloads == judged.payloads.size());
    judged.error = outcome.read_error ? outcome.read_error->reason : "";
    return judged;
}

using Payloads = std::vector<std::string>;

}  // namespace

TEST_CASE("a document, an array and lines are told apart by their beginning", "[reader]") {
    const auto [text, expected] = GENERATE(table<std::string, Payloads>({
        {"", {}},
        {" \n\n", {}},
        {"{\"x\":1}", {"1: fine"}},
        {"{\"x\":1}\n", {"1: fine"}},
        {"\xEF\xBB\xBF{\"x\":1}\n", {"1: fine"}},
        {"{\"x\":1}\n\n{\"x\":2}\r\n{\"y\":2}", {"1: fine", "3: fine", "4: required"}},
        // One document over several lines.
        {"\n{\n  \"x\": 1\n}\n", {"2: fine"}},
        {"{\"x\":\n1}", {"1: fine"}},
        {"{\n  \"x\": 1\n} x", {"1: trailing"}},
        {"{\n  \"x\": 1\n}\n{\n  \"x\": 1\n}\n", {"1: trailing"}},
        // A first line that was cut, before another payload.
        {"{\"x\":[1,\n{\"x\":1}\n", {"1: truncated", "2: fine"}},
        {"{\"x\":1\ngarbage\n{\"x\":1}\n{\"x\":2}\n", {"1: truncated", "2: syntax", "3: fine", "4: fine"}},
        {"{\"x\":\"a\n\"}\n{\"x\":1}\n", {"1: truncated", "2: truncated", "3: fine"}},
        {"{\"x\":[\n{\"a\":1},\n{\"a\":2}\n]}\n", {"1: fine"}},
        // An array.
        {"[]", {}},
        {" [ ] \n", {}},
        {"[{\"x\":1},\n {\"x\":2},{\n\"y\":2}\n]\n", {"1: fine", "2: fine", "2: required"}},
        {"[\n1,\"a\" , [2] ]", {"2: type", "2: type", "2: type"}},
        {"[{\"x\":\"]},{[\"},{\"x\":\"\\\"\"}]", {"1: fine", "1: fine"}},
        {"[{\"x\":1}\n{\"x\":1}]", {"1: fine", "2: syntax"}},
        {"[{\"x\":1},\n]", {"1: fine", "2: syntax"}},
        {"[,]", {"1: syntax"}},
        {"[{\"x\":1}", {"1: fine", "1: truncated"}},
        {"[{\"x\":1},", {"1: fine", "1: truncated"}},
        {"[{\"x\":1", {"1: truncated"}},
        {"[{\"x\":\"a\n\"},{\"x\":1}]", {"1: truncated"}},
        {"[{\"x\":1}]\n[", {"1: fine", "2: trailing"}},
        {"[tru, {\"x\":1}]", {"1: truncated", "1: fine"}},
    }));
    CAPTURE(text);
    CHECK(judge(text).payloads == expected);
    CHECK(judge(text, Form::Auto, 3).payloads == expected);
}

TEST_CASE("the form may be said", "[reader]") {
    CHECK(judge("[1]\n[2]\n", Form::Lines).payloads == Payloads{"1: type", "2: type"});
    CHECK(judge("{\n\"x\":1}\n", Form::Lines).payloads == Payloads{"1: truncated", "2: trailing"});
    CHECK(judge("{\"x\":1}\n{\"x\":1}\n", Form::Document).payloads == Payloads{"1: trailing"});
}

TEST_CASE("a document has something in it", "[reader]") {
    CHECK(judge("", Form::Document).payloads == Payloads{"1: truncated"});
    CHECK(judge(" \n\n", Form::Document).payloads == Payloads{"1: truncated"});
    CHECK(judge(" \n\n", Form::Lines).payloads.empty());
}

TEST_CASE("the first lines of a stream do not wait for more", "[reader]") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const auto write_all = [&](std::string_view text) {
        REQUIRE(::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    };
    for (const Form form : {Form::Auto, Form::Lines}) {
        Reader reader({"/dev/fd/" + std::to_string(ends[0])}, form);
        Batch batch;
        // The writer's end stays open: a reader that wants more would wait here for ever.
        write_all("{\"x\":1}\n{\"x\":");
        CHECK(reader.next(batch) == Reader::Outcome::Batch);
        CHECK(batch.text() == "{\"x\":1}\n");
        write_all("2}\n");
        CHECK(reader.next(batch) == Reader::Outcome::Batch);
        CHECK(batch.text() == "{\"x\":2}\n");
    }
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("gzip is known by its first bytes, and unpacked member by member", "[reader]") {
    const std::string lines = "{\"x\":1}\n{\"x\":2}\n";
    CHECK(judge(gzip(lines)).payloads.size() == 2);
    CHECK(judge(gzip(lines) + gzip(lines)).payloads.size() == 4);
    CHECK(judge(gzip("{\"x\":1}\n{\"x\"") + gzip(":2}\n")).payloads == Payloads{"1: fine", "2: fine"});
    CHECK(judge(gzip(lines) + std::string(100, '\0')).error.empty());
    CHECK(judge(gzip("")).payloads.empty());
    const std::string packed = gzip(lines);
    CHECK(judge(packed.substr(0, packed.size() - 5)).error == "its gzip data end before they are whole");
    CHECK(judge(packed.substr(0, 5)).error == "its gzip data end before they are whole");
    CHECK(judge(packed + "x").error == "something that is no gzip stands behind its gzip data");
    // What can be unpacked before is judged, whole lines of it.
    std::string many;
    for (int i = 0; i < 100'000; ++i) {
        many += "{\"x\":" + std::to_string(i * 7919 % 1000) + "}\n";
    }
    const std::string all = gzip(many);
    const Judged cut = judge(all.substr(0, all.size() / 2));
    CHECK(cut.payloads.size() > 1000);
    CHECK(cut.payloads.back().find("fine") != std::string::npos);
    CHECK_FALSE(cut.error.empty());
    std::string damaged = packed;
    damaged[packed.size() / 2] = static_cast<char>(~damaged[packed.size() / 2]);
    CHECK(judge(damaged).error == "its gzip data are damaged");
    CHECK(judge("\x1f").payloads == Payloads{"1: syntax"});
}

TEST_CASE("payloads go over the ends of blocks, in any number of jobs", "[reader]") {
    std::string lines;
    std::string array = "[";
    Payloads expected;
    for (int i = 0; i < 9000; ++i) {
        const bool is_fine = i % 7 != 0;
        const std::string payload = std::string(is_fine ? "{\"x\":\"" : "{\"y\":\"") +
                                    std::string(static_cast<std::size_t>(i % 300), 'a') + "\"}";
        lines += payload + "\n";
        array += (i == 0 ? "" : ",\n") + payload;
        expected.push_back(std::to_string(i + 1) + (is_fine ? ": fine" : ": required"));
    }
    for (const std::size_t jobs : {1, 2, 5}) {
        CHECK(judge(lines, Form::Auto, jobs).payloads == expected);
        CHECK(judge(array + "]", Form::Auto, jobs).payloads == expected);
        CHECK(judge(gzip(lines), Form::Auto, jobs).payloads == expected);
    }
}

TEST_CASE("a payload that is too long is a finding, and the next one is judged", "[reader]") {
    const std::string fits = "{\"x\":\"" + std::string(longest_payload - 8, 'a') + "\"}";
    const std::string too_long = "{\"x\":\"" + std::string(longest_payload, 'a') + "\"}";
    REQUIRE(fits.size() == longest_payload);
    CHECK(judge(fits + "\n" + too_long + "\n{\"x\":1}\n").payloads ==
          Payloads{"1: fine", "2: size", "3: fine"});
    CHECK(judge("[" + too_long + ",{\"x\":1}]").payloads == Payloads{"1: size", "1: fine"});
    CHECK(judge("{\n" + too_long.substr(1)).payloads == Payloads{"1: size"});
    CHECK(judge(too_long).payloads == Payloads{"1: size"});
}

TEST_CASE("the reason is told where data cannot be read", "[reader]") {
    Batch batch;
    Reader missing({"/no such file"}, Form::Auto);
    CHECK(missing.next(batch) == Reader::Outcome::Error);
    CHECK(missing.error()->reason == "No such file or directory");
    Reader folder({fs::temp_directory_path().string()}, Form::Auto);
    CHECK(folder.next(batch) == Reader::Outcome::Error);
    CHECK(folder.error()->reason == "Is a directory");
}

}  // namespace seamark::payload
