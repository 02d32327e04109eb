#include "support/shaped_blueprints.h"

#include <random>
#include <vector>

#include "support/diagram_cases.h"

namespace seamark::testing {
namespace {

using namespace seamark::model;

constexpr const char* plain_titles[] = {
    "Asks to return an item", "Reads the request", "Looks up the order", "Classifies the reason",
    "Approves the refund",    "Writes an answer",  "Queues the refund",  "Takes over the chat",
    "Reads the confirmation", "Signs the form"};
constexpr const char* foreign_titles[] = {
    ("Checks whether the customer's request, with everything that was written in the chat before, can be "
     "answered without asking the warehouse, the payment provider or the care desk once more"),
    "客户要求退回商品，并说明退货原因和订单编号",
    "يطلب العميل إرجاع المنتج ويذكر سبب الإرجاع ورقم الطلب",
    "הלקוח מבקש להחזיר את המוצר ומציין את מספר ההזמנה",
    "ग्राहक उत्पाद वापस करने का अनुरोध करता है",
    "ลูกค้าขอคืนสินค้าและแจ้งเหตุผลพร้อมหมายเลขคำสั่งซื้อ",
    "📦🚚 Parcel 👩‍👩‍👧‍👦 arrives 🇩🇪🇫🇷 🎉🎉🎉",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Z̵̢̛a̷l̶g̸o̴ e\u0301a\u0300u\u0302 \u0301\u0302",
};

class Author {
  public:
    Author(Shape shape, std::uint32_t steps, std::uint32_t seed)
        : shape_(shape), count_(steps), engine_(seed) {}

    ModelBuilder write() {
        add_lanes();
        for (std::uint32_t i = 0; i < count_; ++i) {
            add_step(i);
        }
        add_flows();
        if (shape_ == Shape::Calls) {
            add_calls();
        }
        return std::move(builder_);
    }

  private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
    bool one_in(std::uint32_t count) { return below(count) == 0; }

    void add_lanes() {
        if (shape_ == Shape::TwoCustomers) {
            builder_.lane("buyer", Role::Customer);
            builder_.lane("seller", Role::Customer);
            builder_.lane("agent", Role::Agent);
            builder_.lane("system", Role::System);
            builder_.model.lines = {
                {LineKind::Interaction, 2, {}}, {LineKind::Visibility, 3, {}}, {LineKind::Internal, 3, {}}};
            actors_ = {"buyer", "seller", "agent", "system"};
            return;
        }
        builder_ = four_lanes();
        actors_ = {"customer", "agent", "human", "system"};
        if (shape_ == Shape::ManyActors) {
            actors_.pop_back();
            for (int i = 0; i < 8; ++i) {
                actors_.push_back("store" + std::to_string(i));
                add_actor(builder_, "system", actors_.back());
            }
        }
    }

    std::string step_name(std::uint32_t i) const { return "step" + std::to_string(i); }

    void add_step(std::uint32_t i) {
        const bool is_end = i == 0 || i + 1 == count_;
        builder_.step(step_name(i),
                      is_end ? actors_.front() : actors_[below(static_cast<std::uint32_t>(actors_.size()))]);
        Step& step = builder_.model.steps[builder_.step_id(step_name(i))];
        const bool is_foreign = shape_ == Shape::ManyScripts && !one_in(4);
        step.title = builder_.text(is_foreign ? foreign_titles[below(std::size(foreign_titles))]
                                              : plain_titles[below(std::size(plain_titles))]);
        if (one_in(4)) {
            step.takes_min = Duration{2000, "2s", {}};
        }
        if (one_in(7)) {
            step.waits = builder_.text(is_foreign ? foreign_titles[below(std::size(foreign_titles))]
                                                  : "Queue of the care desk");
        }
        if (one_in(9)) {
            step.irreversible = Span{};
        }
        if (one_in(5)) {
            step.evidence = builder_.text(is_foreign ? foreign_titles[below(std::size(foreign_titles))]
                                                     : "Confirmation e-mail");
        }
    }

    // Two of three steps are on the happy flow, the others on branches.
    void add_flows() {
        std::string happy = step_name(0);
        std::vector<std::uint32_t> on_it{0};
        std::vector<std::uint32_t> aside;
        for (std::uint32_t i = 1; i < count_; ++i) {
            if (i % 3 == 2 && i + 1 < count_) {
                aside.push_back(i);
            } else {
                happy += " -> " + step_name(i);
                on_it.push_back(i);
            }
        }
        builder_.flow("happy", {happy});
        for (const std::uint32_t step : aside) {
            add_branch(step, on_it);
        }
    }

    void add_branch(std::uint32_t step, const std::vector<std::uint32_t>& on_it) {
        const auto size = static_cast<std::uint32_t>(on_it.size());
        const std::uint32_t start = shape_ == Shape::Fans ? on_it[size / 2] : on_it[below(size)];
        std::string end;
        switch (shape_) {
            case Shape::Fans:
                end = " -> " + step_name(on_it.back());
                break;
            case Shape::Loops: {
                const std::string itself = " -> " + step_name(step);
                end = (one_in(3) ? itself : "") + " -> " + step_name(one_in(2) ? start : on_it[below(size)]);
                break;
            }
            case Shape::Journey:
            case Shape::ManyActors:
            case Shape::TwoCustomers:
            case Shape::Calls:
            case Shape::ManyScripts:
                end = one_in(3) ? "" : " -> " + step_name(on_it[below(size)]);
                break;
        }
        builder_.flow("branch" + std::to_string(step), {step_name(start) + " -> " + step_name(step) + end});
        if (one_in(2)) {
            builder_.model.flows[FlowId{static_cast<std::uint32_t>(builder_.model.flows.size() - 1)}]
                .chains.back()
                .when =
                builder_.text(shape_ == Shape::ManyScripts ? foreign_titles[below(std::size(foreign_titles))]
                                                           : "confidence < 0.7");
        }
    }

    // On every third arrow between two actors a seam that answers, gives up or recovers elsewhere.
    void add_calls() {
        const Graph graph = build_graph(builder_.model);
        for (const Crossing& crossing : graph.crossings) {
            const Arrow& arrow = graph.arrows[crossing.arrow];
            const std::string from(builder_.model.steps[arrow.from].name.text);
            const std::string to(builder_.model.steps[arrow.to].name.text);
            const std::uint32_t kind = below(6);
            if (kind > 3) {
                continue;
            }
            Seam& seam = builder_.seam(from, to);
            builder_.carries(seam, "order_id");
            if (kind < 2) {
                builder_.answers(seam, "receipt");
            } else if (kind == 2) {
                builder_.attempts(seam, step_name(below(count_)));
            } else {
                builder_.recover_to(builder_.failure(seam, "the message is lost", "send it again"),
                                    step_name(below(count_)));
            }
        }
    }

    Shape shape_;
    std::uint32_t count_;
    std::mt19937 engine_;
    ModelBuilder builder_;
    std::vector<std::string> actors_;
};

}  // namespace

const char* to_string(Shape shape) {
    constexpr const char* names[] = {"a journey", "many actors", "two customers", "calls",
                                     "loops",     "fans",        "many scripts"};
    return names[static_cast<std::size_t>(shape)];
}

ModelBuilder shaped_blueprint(Shape shape, std::uint32_t steps, std::uint32_t seed) {
    return Author(shape, steps, seed).write();
}

}  // namespace seamark::testing
