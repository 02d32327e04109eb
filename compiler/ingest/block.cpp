#include "ingest/block.h"

#include <algorithm>

#include "base/white_space.h"

namespace seamark::ingest {

namespace {

using rewrite::Edit;
using source::Span;

std::uint32_t line_start(const source::SourceFile& file, std::uint32_t offset) {
    return file.line_starts[file.position(offset).line - 1];
}

// Where the line of `offset` ends, before its line end.
std::uint32_t line_stop(const source::SourceFile& file, std::uint32_t offset) {
    const std::uint32_t line = file.position(offset).line;
    return file.line_starts[line - 1] + static_cast<std::uint32_t>(file.line_text(line).size());
}

// The last clause that `rank` stands behind; none where it comes first.
const Member* find_previous(const Block& block, int rank) {
    const Member* previous = nullptr;
    for (const Member& member : block.members) {
        previous = member.rank <= rank ? &member : previous;
    }
    return previous;
}

std::vector<NewClause> in_order(std::vector<NewClause> clauses) {
    std::stable_sort(clauses.begin(), clauses.end(),
                     [](const NewClause& a, const NewClause& b) { return a.rank < b.rank; });
    return clauses;
}

// Makes the edits of one block; gaps between clauses are broken at most once each.
class Layout {
  public:
    explicit Layout(const Block& block) : block_(block), inner_("\n" + inner_margin(block)) {}

    void put_in(const NewClause& clause) {
        const Member* previous = find_previous(block_, clause.rank);
        const std::uint32_t after = previous == nullptr ? block_.span.begin + 1 : previous->span.end;
        const std::uint32_t stop = line_stop(*block_.file, after);
        const std::uint32_t next = next_on_line(after, stop);
        const bool is_free = next == stop;
        const std::uint32_t place = is_free ? stop : after;
        edits_.push_back({{block_.span.file, place, place}, inner_ + clause.code});
        if (!is_free) {
            break_gap(after, next);
        }
    }

    // On lines of its own.
    void part(Span member) {
        std::uint32_t before = block_.span.begin + 1;
        std::uint32_t behind = block_.span.end - 1;
        for (const Member& other : block_.members) {
            before = other.span.end <= member.begin ? std::max(before, other.span.end) : before;
            behind = other.span.begin >= member.end ? std::min(behind, other.span.begin) : behind;
        }
        if (before > line_start(*block_.file, member.begin)) {
            break_gap(before, member.begin);
        }
        if (behind < line_stop(*block_.file, member.end)) {
            break_gap(member.end, behind);
        }
    }

    // Gaps come last, so that a gap without width stands behind what was put in at its place.
    std::vector<Edit> take() {
        edits_.insert(edits_.end(), gaps_.begin(), gaps_.end());
        return std::move(edits_);
    }

  private:
    // Where the next clause or the end of the block starts, if that is before `stop`.
    std::uint32_t next_on_line(std::uint32_t after, std::uint32_t stop) const {
        std::uint32_t next = std::min(stop, block_.span.end - 1);
        for (const Member& member : block_.members) {
            if (member.span.begin >= after) {
                next = std::min(next, member.span.begin);
            }
        }
        return next;
    }

    // White space between two things becomes a line end.
    void break_gap(std::uint32_t begin, std::uint32_t end) {
        const auto& bytes = block_.file->bytes;
        const bool is_gap = std::all_of(bytes.begin() + begin, bytes.begin() + end, base::is_blank);
        const auto same = [&](const Edit& gap) { return gap.span.begin == begin; };
        if (!is_gap || std::any_of(gaps_.begin(), gaps_.end(), same)) {
            return;
        }
        const bool is_last = end == block_.span.end - 1;
        const std::string line_break = is_last ? "\n" + block_.margin : inner_;
        gaps_.push_back({{block_.span.file, begin, end}, line_break});
    }

    const Block& block_;
    std::string inner_;
    std::vector<Edit> edits_;
    std::vector<Edit> gaps_;
};

}  // namespace

bool is_on_one_line(const Block& block) {
    return block.file->position(block.span.begin).line == block.file->position(block.span.end - 1).line;
}

bool starts_line(const source::SourceFile& file, std::uint32_t offset) {
    const auto begin = file.bytes.begin();
    return std::all_of(begin + line_start(file, offset), begin + offset, base::is_blank);
}

std::string margin_at(const source::SourceFile& file, std::uint32_t offset) {
    const std::string_view line = file.line_text(file.position(offset).line);
    return std::string(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
}

std::string inner_margin(const Block& block) {
    for (const Member& member : block.members) {
        if (starts_line(*block.file, member.span.begin)) {
            return margin_at(*block.file, member.span.begin);
        }
    }
    return block.margin + block.step;
}

std::vector<Edit> put_in(const Block& block, std::vector<NewClause> clauses, const std::vector<Span>& apart) {
    Layout layout(block);
    for (const NewClause& clause : in_order(std::move(clauses))) {
        layout.put_in(clause);
    }
    for (const Span member : apart) {
        layout.part(member);
    }
    return layout.take();
}

std::vector<Edit> put_in_line(const Block& block, std::vector<NewClause> clauses) {
    std::vector<Edit> edits;
    for (NewClause& clause : clauses = in_order(std::move(clauses))) {
        const Member* previous = find_previous(block, clause.rank);
        const std::uint32_t place = previous == nullptr ? block.span.begin + 1 : previous->span.end;
        edits.push_back({{block.span.file, place, place}, " " + clause.code});
    }
    return edits;
}

}  // namespace seamark::ingest
