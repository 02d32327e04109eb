#include "diagram/mermaid.h"

#include <map>

#include "diagram/arrow_items.h"
#include "diagram/contents.h"
#include "diagram/describe.h"
#include "diagram/edge_style.h"
#include "diagram/header.h"
#include "diagram/line_samples.h"
#include "diagram/mermaid_text.h"

namespace seamark::diagram {
namespace {

constexpr const char* line_end = "<br/>";

std::string label(const std::string& text) {
    return "\"" + text + "\"";
}

void add_line(const std::string& line, std::string& text) {
    if (!line.empty()) {
        text += (text.empty() ? "" : line_end) + line;
    }
}

void add_marks(const ChartMarks& marks, const Words& words, std::string& text) {
    for (const Mark& mark : pack_marks(marks, 0, words).marks) {
        add_line(mermaid_text(mark.text.lines.front()), text);
    }
}

// Below which of the three lines a lane stands, in the words of a blueprint.
std::string_view stage_of(const model::Model& model, model::LaneId lane, const Words& words) {
    std::string_view stage;
    for (const model::Line& line : model.lines) {
        if (line.lanes_above <= lane.index) {
            stage = words.stages[static_cast<std::size_t>(line.kind)];
        }
    }
    return stage;
}

class MermaidWriter {
  public:
    MermaidWriter(const emit::View& view, const Chart& chart, const std::string& part, const Theme& theme)
        : model_(view.model),
          chart_(chart),
          title_(std::string(model::title_of(view.model)) + " · " + subtitle(view, chart, part)),
          theme_(theme),
          words_(*chart.words) {}

    std::string write() {
        text_ = "---\ntitle: " + mermaid_title(title_) + "\n---\nflowchart LR\n";
        for (const ChartLane& lane : chart_.lanes) {
            write_lane(lane);
        }
        for (const ChartArrow& arrow : chart_.arrows) {
            write_arrow(arrow);
        }
        write_loose_findings();
        write_legend();
        write_classes();
        write_link_styles();
        return std::move(text_);
    }

  private:
    std::string step_id(std::uint32_t step) const {
        const ChartStep& drawn = chart_.steps[step];
        return drawn.connector ? "elsewhere_" + std::to_string(step)
                               : "step_" + std::string(model_.steps[drawn.id].name.text);
    }

    void write_lane(const ChartLane& lane) {
        const model::Lane& declared = model_.lanes[lane.id];
        std::string name(model::title_of(declared));
        for (const std::string_view caption :
             {words_.roles[static_cast<std::size_t>(declared.role)], stage_of(model_, lane.id, words_)}) {
            name += caption.empty() ? "" : " · " + std::string(caption);
        }
        std::string title = mermaid_text(name);
        add_marks(lane.marks, words_, title);
        text_ += "  subgraph lane_" + std::string(declared.name.text) + "[" + label(title) + "]\n";
        for (std::uint32_t row = lane.first_row; row < lane.first_row + lane.row_count; ++row) {
            declared.declares_actors ? write_actor(row) : write_steps(row, "    ");
        }
        text_ += "  end\n";
    }

    void write_actor(std::uint32_t row) {
        const model::Actor& actor = model_.actors[chart_.rows[row].actor];
        std::string title = mermaid_text(model::title_of(actor));
        add_marks(chart_.rows[row].marks, words_, title);
        text_ += "    subgraph actor_" + std::string(actor.name.text) + "[" + label(title) + "]\n";
        write_steps(row, "      ");
        text_ += "    end\n";
    }

    void write_steps(std::uint32_t row, const char* indent) {
        for (std::uint32_t i = 0; i < chart_.steps.size(); ++i) {
            if (chart_.steps[i].row != row) {
                continue;
            }
            if (chart_.steps[i].connector) {
                text_ += indent + step_id(i) + "([" +
                         label(mermaid_text(connector_text(model_, chart_.steps[i], words_))) + "])\n";
                continue;
            }
            const model::Step& step = model_.steps[chart_.steps[i].id];
            const model::Role role = model_.lanes[chart_.lanes[chart_.rows[row].lane].id].role;
            text_ += indent + step_id(i) + "(" + label(step_text(chart_.steps[i])) +
                     "):::" + std::string(step.irreversible ? "irreversible" : model::to_string(role)) + "\n";
        }
    }

    std::string step_text(const ChartStep& drawn) const {
        const model::Step& step = model_.steps[drawn.id];
        std::string text = mermaid_text(model::title_of(step));
        for (const auto& [kind, fact] : facts_of(step, words_)) {
            add_line(mermaid_text(fact), text);
        }
        if (has_evidence(step)) {
            add_line(mermaid_text(filled(words_.shown_as, step.evidence->value)), text);
        }
        add_marks(drawn.marks, words_, text);
        return text;
    }

    std::string arrow_text(const ChartArrow& arrow) const {
        std::string text;
        if (arrow.badge) {
            const std::string badge = badge_text(arrow.badge->number, arrow.badge->state);
            add_line(mermaid_text(arrow.badge->is_answer ? filled(words_.answer, badge) : badge), text);
            add_line(mermaid_text(arrow.badge->channel), text);
            for (const auto& words : arrow.badge->cargo) {
                add_line(mermaid_text(joined(words)), text);
            }
        }
        if (arrow.when) {
            add_line(mermaid_text(filled(words_.when, arrow.when->value)), text);
        }
        add_marks(arrow.marks, words_, text);
        return text;
    }

    static std::string joined(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words) {
            text += (text.empty() ? "" : " ") + word;
        }
        return text;
    }

    void write_loose_findings() {
        if (chart_.loose_marks.empty()) {
            return;
        }
        text_ += "  subgraph findings[" + label(mermaid_text(words_.loose_findings)) + "]\n";
        std::size_t number = 0;
        for (const ChartMark& finding : chart_.loose_marks) {
            std::string text;
            add_marks({finding}, words_, text);
            add_line(mermaid_text(finding.message), text);
            text_ += "    finding_" + std::to_string(++number) + "[" + label(text) + "]\n";
        }
        text_ += "  end\n";
    }

    void write_link(const std::string& from, const std::string& to, EdgeKind kind, std::uint32_t flow,
                    const std::string& text) {
        static constexpr const char* links[] = {"==>", "-->", "-->", "-.->", "-.->", "---"};  // by EdgeKind
        text_ += "  " + from + " " + links[static_cast<std::size_t>(kind)];
        text_ += text.empty() ? " " : "|" + label(text) + "| ";
        text_ += to + "\n";
        links_of_style_[mermaid_style(theme_, kind, flow)].push_back(links_++);
    }

    void write_arrow(const ChartArrow& arrow) {
        write_link(step_id(arrow.from), step_id(arrow.to), kind_of(arrow), arrow.flow, arrow_text(arrow));
    }

    // Of what has no word beside it: the lines, and the signs of seams.
    void write_legend() {
        text_ += "  subgraph legend[" + label(mermaid_text(words_.legend)) + "]\n";
        std::string signs;
        for (const auto state :
             {model::SeamState::Answered, model::SeamState::Partly, model::SeamState::Unanswered}) {
            if (chart_.seam_count[static_cast<std::size_t>(state)] > 0) {
                add_line(mermaid_text(badge_text(1, state) + " " +
                                      filled(words_.seam_sign, state_word(state, words_))),
                         signs);
            }
        }
        if (!signs.empty()) {
            text_ += "    legend_signs[" + label(signs) + "]\n";
        }
        std::size_t number = 0;
        for (const auto& [sample, meaning] : line_samples(model_, chart_)) {
            if (!sample.is_answer) {
                const std::string end = "legend_" + std::to_string(++number);
                write_link("  " + end + "a[\" \"]", end + "b[\" \"]", sample.kind, sample.flow,
                           mermaid_text(meaning));
            }
        }
        text_ += "  end\n";
    }

    void write_link_styles() {
        for (const auto& [style, links] : links_of_style_) {
            text_ += "  linkStyle ";
            const char* separator = "";
            for (const std::size_t link : links) {
                text_ += separator + std::to_string(link);
                separator = ",";
            }
            text_ += " " + style + "\n";
        }
    }

    void write_class(std::string_view name, std::string_view border, const char* width) {
        text_ += "  classDef " + std::string(name) + " fill:" + std::string(theme_.step_fill) +
                 ",stroke:" + std::string(border) + ",color:" + std::string(theme_.ink) +
                 ",stroke-width:" + width + "\n";
    }

    void write_classes() {
        for (const auto role :
             {model::Role::Customer, model::Role::Agent, model::Role::Human, model::Role::System}) {
            write_class(model::to_string(role), theme_.accents[static_cast<std::size_t>(role)], "1.5px");
        }
        write_class("irreversible", theme_.irreversible, "3px");
    }

    const model::Model& model_;
    const Chart& chart_;
    const std::string title_;
    const Theme& theme_;
    const Words& words_;
    std::string text_;
    std::size_t links_ = 0;
    std::map<std::string, std::vector<std::size_t>> links_of_style_;
};

}  // namespace

std::string write_mermaid(const emit::View& view, const Chart& chart, const std::string& part,
                          const Theme& theme) {
    return MermaidWriter(view, chart, part, theme).write();
}

}  // namespace seamark::diagram
