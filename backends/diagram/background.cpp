#include "diagram/background.h"

#include "diagram/edge_style.h"
#include "diagram/spline.h"

namespace seamark::diagram {
namespace {

constexpr double accent_width = 8;
constexpr double head_half_width = 3;

struct RuleStyle {
    const char* style;
    const char* width;
};

RuleStyle style_of(RuleKind kind) {
    switch (kind) {
        case RuleKind::Interaction:
            return {"solid", "1.8"};
        case RuleKind::Visibility:
            return {"dashed", "1.8"};
        case RuleKind::Internal:
            return {"dotted", "1.8"};
        case RuleKind::Actors:
            break;
    }
    return {"solid", "0.8"};
}

class Painter {
  public:
    explicit Painter(double height) : height_(height) {}

    void fill(const Box& box, std::string_view colour, std::string_view border) {
        text("c", border);
        text("C", colour);
        operation("P 4");
        point({box.left, box.bottom});
        point({box.right, box.bottom});
        point({box.right, box.top});
        point({box.left, box.top});
    }

    void line(Point from, Point to, std::string_view colour, std::string_view style, std::string_view width) {
        text("c", colour);
        text("S", style);
        text("S", "setlinewidth(" + std::string(width) + ")");
        operation("L 2");
        point(from);
        point(to);
        text("S", "solid");
    }

    void box(const Box& box, std::string_view colour, bool is_filled) {
        text("c", colour);
        text("C", colour);
        operation(is_filled ? "P 4" : "p 4");
        point({box.left, box.bottom});
        point({box.right, box.bottom});
        point({box.right, box.top});
        point({box.left, box.top});
    }

    void circle(Point middle, double radius, std::string_view colour, bool is_filled) {
        text("c", colour);
        text("C", colour);
        operation(is_filled ? "E" : "e");
        point(middle);
        drawing_ += " " + number(radius) + " " + number(radius);
    }

    // Filled, or only its outline on `page`.
    void head(Point tip, std::string_view colour, std::string_view inside) {
        text("c", colour);
        text("C", inside);
        operation("P 3");
        point(tip);
        point({tip.x - head_length, tip.y - head_half_width});
        point({tip.x - head_length, tip.y + head_half_width});
    }

    std::string take() { return std::move(drawing_); }

  private:
    void operation(std::string_view name) { drawing_ += (drawing_.empty() ? "" : " ") + std::string(name); }

    void text(std::string_view name, std::string_view value) {
        operation(name);
        drawing_ += " " + std::to_string(value.size()) + " -" + std::string(value);
    }

    void point(Point at) { drawing_ += " " + number(at.x) + " " + number(height_ - at.y); }

    double height_;
    std::string drawing_;
};

void draw_tail(Tail tail, Point from, std::string_view colour, Painter& painter) {
    const double half = tail_length(tail) / 2;
    const Point middle{from.x + half, from.y};
    switch (tail) {
        case Tail::None:
            return;
        case Tail::Ring:
        case Tail::Disc:
            return painter.circle(middle, half, colour, tail == Tail::Disc);
        case Tail::Frame:
        case Tail::Square:
            return painter.box({from.x, from.y - half, from.x + 2 * half, from.y + half}, colour,
                               tail == Tail::Square);
        case Tail::Bar:
            return painter.box({from.x, from.y - 4, from.x + 2 * half, from.y + 4}, colour, true);
    }
}

void draw_sample(const Sample& sample, const Theme& theme, Painter& painter) {
    const EdgeStyle style = edge_style(sample.kind, sample.flow);
    const std::string_view colour = edge_colour(theme, sample.kind, sample.flow);
    const double left = sample.from.x + tail_length(style.tail);
    const double right = sample.to.x - head_length;
    const double gap = style.is_double ? double_line_gap : 0;
    for (const double y : {sample.from.y - gap, sample.from.y + gap}) {
        painter.line({left, y}, {right, y}, colour, style.dash, number(style.width));
        if (!style.is_double) {
            break;
        }
    }
    draw_tail(style.tail, sample.from, colour, painter);
    painter.head(sample.to, colour, sample.is_answer ? theme.page : colour);
}

}  // namespace

std::string draw_background(const Geometry& geometry, const Theme& theme) {
    Painter painter(geometry.height);
    painter.fill({0, 0, geometry.width, geometry.height}, theme.page, theme.page);
    for (const Band& band : geometry.bands) {
        const auto role = static_cast<std::size_t>(band.role);
        painter.fill(band.box, theme.bands[role].fill, theme.bands[role].border);
        painter.fill({band.box.left, band.box.top, band.box.left + accent_width, band.box.bottom},
                     theme.accents[role], theme.accents[role]);
    }
    for (const Rule& rule : geometry.rules) {
        const RuleStyle style = style_of(rule.kind);
        painter.line(rule.from, rule.to, theme.rules[static_cast<std::size_t>(rule.kind)], style.style,
                     style.width);
    }
    for (const Sample& sample : geometry.samples) {
        draw_sample(sample, theme, painter);
    }
    return painter.take();
}

}  // namespace seamark::diagram
