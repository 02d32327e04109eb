// payload_loop FILE: what somebody would write by hand for one payload of support_handoff.blueprint:
// simdjson's on-demand interface over blocks of lines, each constraint of the seam in code. Prints how many
// payloads there are and how many keep to them. No place, no message, no blueprint.
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <simdjson.h>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t block_size = 1024 * 1024;

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }
    return count;
}

bool has_length(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() >= least * 4 && text.size() <= most) {
        return true;
    }
    const std::size_t count = count_characters(text);
    return count >= least && count <= most;
}

int digits(const char* text, int count) {
    int value = 0;
    for (int i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool is_offset(std::string_view text) {
    if (text == "Z" || text == "z") {
        return true;
    }
    return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' &&
           static_cast<unsigned>(digits(text.data() + 1, 2)) < 24 &&
           static_cast<unsigned>(digits(text.data() + 4, 2)) < 60;
}

// RFC 3339, but for leap seconds, of which there are none in the data.
bool is_timestamp(std::string_view text) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] | 0x20) != 't' || text[13] != ':' ||
        text[16] != ':') {
        return false;
    }
    const int year = digits(text.data(), 4);
    const int month = digits(text.data() + 5, 2);
    const int day = digits(text.data() + 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1) {
        return false;
    }
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > days[month - 1] + (month == 2 && is_leap ? 1 : 0)) {
        return false;
    }
    if (static_cast<unsigned>(digits(text.data() + 11, 2)) > 23 ||
        static_cast<unsigned>(digits(text.data() + 14, 2)) > 59 ||
        static_cast<unsigned>(digits(text.data() + 17, 2)) > 59) {
        return false;
    }
    std::size_t at = 19;
    if (text[at] == '.') {
        const std::size_t fraction = ++at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            ++at;
        }
        if (at == fraction) {
            return false;
        }
    }
    return is_offset(text.substr(at));
}

bool is_text(ondemand::value value, std::size_t least, std::size_t most) {
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS && has_length(text, least, most);
}

bool is_turn(ondemand::value value) {
    ondemand::object turn;
    if (value.get_object().get(turn) != simdjson::SUCCESS) {
        return false;
    }
    unsigned seen = 0;
    for (auto field : turn) {
        std::string_view key;
        ondemand::value member;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS ||
            field.value().get(member) != simdjson::SUCCESS) {
            return false;
        }
        std::string_view text;
        unsigned bit = 0;
        if (key == "who") {
            bit = 1;
            if (member.get_string().get(text) != simdjson::SUCCESS ||
                (text != "customer" && text != "agent" && text != "human")) {
                return false;
            }
        } else if (key == "said") {
            bit = 2;
            if (member.get_string().get(text) != simdjson::SUCCESS) {
                return false;
            }
        } else if (key == "at") {
            bit = 4;
            if (member.get_string().get(text) != simdjson::SUCCESS || !is_timestamp(text)) {
                return false;
            }
        }
        if (bit == 0 || (seen & bit) != 0) {
            return false;
        }
        seen |= bit;
    }
    return seen == 7;
}

bool are_turns(ondemand::value value) {
    ondemand::array turns;
    if (value.get_array().get(turns) != simdjson::SUCCESS) {
        return false;
    }
    for (auto turn : turns) {
        ondemand::value item;
        if (turn.get(item) != simdjson::SUCCESS || !is_turn(item)) {
            return false;
        }
    }
    return true;
}

bool is_complete(ondemand::document& document) {
    ondemand::object payload;
    if (document.get_object().get(payload) != simdjson::SUCCESS) {
        return false;
    }
    unsigned seen = 0;
    for (auto field : payload) {
        std::string_view key;
        ondemand::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS ||
            field.value().get(value) != simdjson::SUCCESS) {
            return false;
        }
        unsigned bit = 0;
        bool is_right = false;
        if (key == "customer_id") {
            bit = 1;
            is_right = is_text(value, 1, 64);
        } else if (key == "intent") {
            bit = 2;
            is_right = is_text(value, 1, 200);
        } else if (key == "confidence") {
            bit = 4;
            double number = 0;
            is_right = value.get_double().get(number) == simdjson::SUCCESS && number >= 0 && number <= 1;
        } else if (key == "escalation_reason") {
            bit = 8;
            is_right = is_text(value, 1, 400);
        } else if (key == "transcript") {
            bit = 16;
            is_right = are_turns(value);
        }
        if (!is_right || (seen & bit) != 0) {
            return false;
        }
        seen |= bit;
    }
    const char* behind = nullptr;
    return seen == 31 && document.current_location().get(behind) == simdjson::OUT_OF_BOUNDS;
}

struct Counts {
    std::size_t payloads = 0;
    std::size_t complete = 0;
};

void judge_block(ondemand::parser& parser, char* bytes, std::size_t size, std::size_t capacity,
                 Counts& counts) {
    std::size_t begin = 0;
    while (begin < size) {
        const void* const found = std::memchr(bytes + begin, '\n', size - begin);
        const std::size_t end =
            found == nullptr ? size : static_cast<std::size_t>(static_cast<const char*>(found) - bytes);
        if (end > begin) {
            ondemand::document document;
            ++counts.payloads;
            counts.complete += parser.iterate(bytes + begin, end - begin, capacity - begin).get(document) ==
                                   simdjson::SUCCESS &&
                               is_complete(document);
        }
        begin = end + 1;
    }
}

}  // namespace

int main(int argc, char** argv) {
    const int file = argc == 2 ? ::open(argv[1], O_RDONLY) : -1;
    if (file < 0) {
        return 2;
    }
    ondemand::parser parser;
    std::vector<char> block(block_size + simdjson::SIMDJSON_PADDING);
    Counts counts;
    std::size_t kept = 0;
    ssize_t got = 0;
    while ((got = ::read(file, block.data() + kept, block_size - kept)) > 0) {
        const std::size_t size = kept + static_cast<std::size_t>(got);
        const void* const last = ::memrchr(block.data(), '\n', size);
        const std::size_t whole =
            last == nullptr ? 0 : static_cast<std::size_t>(static_cast<const char*>(last) - block.data()) + 1;
        judge_block(parser, block.data(), whole, block.size(), counts);
        kept = size - whole;
        std::memmove(block.data(), block.data() + whole, kept);
    }
    judge_block(parser, block.data(), kept, block.size(), counts);
    std::printf("%zu payloads, %zu complete\n", counts.payloads, counts.complete);
    return 0;
}
