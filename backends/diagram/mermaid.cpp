#include "diagram/mermaid.h"

#include "diagram/arrow_items.h"

namespace seamark::diagram {
namespace {

// Mermaid's own entities: a text has no quote, no mark-up and no line end of its own.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
            case '"':
                result += "#quot;";
                break;
            case '#':
                result += "#35;";
                break;
            case '&':
                result += "#amp;";
                break;
            case '<':
                result += "#lt;";
                break;
            case '>':
                result += "#gt;";
                break;
            case '`':
                result += "#96;";
                break;
            case '\\':
                result += "#92;";
                break;
            case '\n':
            case '\r':
            case '\t':
                result += ' ';
                break;
            default:
                result += c;
        }
    }
    return result + "\"";
}

// A YAML string between double quotes.
std::string yaml_quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return result + "\"";
}

class MermaidWriter {
  public:
    MermaidWriter(const emit::View& view, const Chart& chart, const Theme& theme)
        : model_(view.model), chart_(chart), theme_(theme) {}

    std::string write() {
        text_ = "---\ntitle: " + yaml_quoted(model::title_of(model_)) + "\n---\nflowchart LR\n";
        for (const ChartLane& lane : chart_.lanes) {
            write_lane(lane);
        }
        for (const ChartArrow& arrow : chart_.arrows) {
            write_arrow(arrow);
        }
        write_classes();
        return std::move(text_);
    }

  private:
    std::string step_id(std::uint32_t step) const {
        const ChartStep& drawn = chart_.steps[step];
        return drawn.connector ? "elsewhere_" + std::to_string(step)
                               : "step_" + std::string(model_.steps[drawn.id].name.text);
    }

    std::string connector_text(const ChartStep& step) const {
        const std::string name(model::title_of(model_.steps[step.id]));
        return (step.connector->leads_out ? "to: " : "from: ") + name;
    }

    void write_lane(const ChartLane& lane) {
        const model::Lane& declared = model_.lanes[lane.id];
        const std::string title =
            std::string(model::title_of(declared)) + " · " + std::string(model::to_string(declared.role));
        text_ += "  subgraph lane_" + std::string(declared.name.text) + "[" + quoted(title) + "]\n";
        for (std::uint32_t row = lane.first_row; row < lane.first_row + lane.row_count; ++row) {
            declared.declares_actors ? write_actor(row) : write_steps(row, "    ");
        }
        text_ += "  end\n";
    }

    void write_actor(std::uint32_t row) {
        const model::Actor& actor = model_.actors[chart_.rows[row].actor];
        text_ += "    subgraph actor_" + std::string(actor.name.text) + "[" + quoted(model::title_of(actor)) +
                 "]\n";
        write_steps(row, "      ");
        text_ += "    end\n";
    }

    void write_steps(std::uint32_t row, const char* indent) {
        for (std::uint32_t i = 0; i < chart_.steps.size(); ++i) {
            if (chart_.steps[i].row != row) {
                continue;
            }
            if (chart_.steps[i].connector) {
                text_ += indent + step_id(i) + "([" + quoted(connector_text(chart_.steps[i])) + "])\n";
                continue;
            }
            const model::Step& step = model_.steps[chart_.steps[i].id];
            const model::Role role = model_.lanes[chart_.lanes[chart_.rows[row].lane].id].role;
            text_ += indent + step_id(i) + "(" + quoted(model::title_of(step)) +
                     "):::" + std::string(step.irreversible ? "irreversible" : model::to_string(role)) + "\n";
        }
    }

    std::string label_of(const ChartArrow& arrow) const {
        std::string label = arrow.badge ? badge_text(arrow.badge->number, arrow.badge->state) : "";
        if (arrow.when) {
            label += (label.empty() ? "" : " · ") + std::string(arrow.when->value);
        }
        return label;
    }

    void write_arrow(const ChartArrow& arrow) {
        static constexpr const char* links[] = {"==>", "-->", "-.->"};
        const std::string label = label_of(arrow);
        text_ += "  " + step_id(arrow.from) + " " + links[static_cast<std::size_t>(arrow.style)];
        text_ += label.empty() ? " " : "|" + quoted(label) + "| ";
        text_ += step_id(arrow.to) + "\n";
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
    const Theme& theme_;
    std::string text_;
};

}  // namespace

std::string write_mermaid(const emit::View& view, const Chart& chart, const Theme& theme) {
    return MermaidWriter(view, chart, theme).write();
}

}  // namespace seamark::diagram
