#include "support/diagram_cases.h"

#include <random>

namespace seamark::testing {
namespace {

using namespace seamark::model;

constexpr const char* long_title =
    "Checks whether the customer's request, together with everything that was written in the chat before, "
    "can be "
    "answered without asking the warehouse, the payment provider or the care desk once more";
constexpr const char* one_word =
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
constexpr const char* chinese = "客户要求退回商品，并说明退货原因和订单编号";
constexpr const char* arabic = "يطلب العميل إرجاع المنتج ويذكر سبب الإرجاع ورقم الطلب";
constexpr const char* emoji = "📦🚚 Parcel 👩‍👩‍👧‍👦 arrives 🎉🎉🎉";
constexpr const char* hostile = "\\N <b>\"quoted\"</b> & \\G {a|b} \\";

void line(ModelBuilder& builder, LineKind kind, std::uint32_t lanes_above) {
    builder.model.lines.push_back({kind, lanes_above, {}});
}

Step& step_of(ModelBuilder& builder, std::string_view name) {
    return builder.model.steps[builder.step_id(name)];
}

void steps(ModelBuilder& builder, std::string_view actor, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        builder.step(name, actor);
    }
}

void when(ModelBuilder& builder, std::string_view condition) {
    Flow& flow = builder.model.flows[FlowId{static_cast<std::uint32_t>(builder.model.flows.size() - 1)}];
    flow.chains.back().when = builder.text(condition);
}

void mark(ModelBuilder& builder, std::string_view name) {
    Step& step = step_of(builder, name);
    step.takes_min = Duration{2000, "2s", {}};
    step.takes_max = Duration{30000, "30s", {}};
    step.waits = builder.text("until a colleague of the care desk has read the whole conversation");
    step.irreversible = Span{};
    step.evidence = builder.text("Confirmation e-mail with the number of the parcel");
}

void answer_fully(ModelBuilder& builder, std::string_view from, std::string_view to) {
    Seam& seam = builder.seam(from, to);
    builder.carries(seam, "order_id");
    builder.failure(seam, "the message is lost", "send it once more from the outbox");
    seam.owner = builder.answer("Fulfilment");
    seam.landed = Landed{builder.answer("the queue acknowledges it"), {}, {}};
}

ModelBuilder loops() {
    ModelBuilder builder = four_lanes();
    steps(builder, "customer", {"ask", "told"});
    steps(builder, "agent", {"draft", "check", "send"});
    steps(builder, "system", {"look_up"});
    builder.flow("happy", {"ask -> draft -> check -> send -> told"});
    builder.flow("again", {"check -> draft"});
    when(builder, "the draft is not good enough, and there is time");
    builder.flow("itself", {"check -> check", "draft -> draft"});
    builder.flow("back", {"told -> ask", "send -> draft", "check -> look_up -> check"});
    return builder;
}

ModelBuilder fan() {
    ModelBuilder builder = four_lanes();
    steps(builder, "customer", {"ask", "told"});
    steps(builder, "agent", {"split", "join"});
    builder.flow("happy", {"ask -> split -> join -> told"});
    for (int i = 0; i < 14; ++i) {
        const std::string name = "branch" + std::to_string(i);
        builder.step(name, i % 2 == 0 ? "human" : "system");
        builder.flow("flow" + std::to_string(i), {"split -> " + name + " -> join"});
        when(builder, "case " + std::to_string(i) + " of many applies");
    }
    return builder;
}

ModelBuilder many_actors() {
    ModelBuilder builder = four_lanes();
    std::string chain = "ask";
    builder.step("ask", "customer");
    for (int i = 0; i < 12; ++i) {
        const std::string actor = "system" + std::to_string(i);
        add_actor(builder, "system", actor);
        builder.step("do" + std::to_string(i), actor);
        chain += " -> do" + std::to_string(i);
        mark(builder, "do" + std::to_string(i));
    }
    builder.step("told", "customer");
    mark(builder, "told");
    builder.flow("happy", {chain + " -> told"});
    builder.flow("short", {"do11 -> do0", "do5 -> told", "do3 -> do9"});
    answer_fully(builder, "do3", "do4");
    return builder;
}

ModelBuilder texts() {
    ModelBuilder builder = four_lanes();
    builder.model.title = builder.text(long_title);
    builder.model.owner = builder.answer(hostile);
    const std::vector<const char*> titles{long_title, one_word, chinese, arabic, emoji, hostile};
    std::string chain;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const std::string name = "step" + std::to_string(i);
        builder.step(name, i % 2 == 0 ? "customer" : "human");
        mark(builder, name);
        step_of(builder, name).title = builder.text(titles[i]);
        step_of(builder, name).evidence = builder.text(titles[(i + 1) % titles.size()]);
        step_of(builder, name).waits = builder.text(titles[(i + 2) % titles.size()]);
        chain += (i == 0 ? "" : " -> ") + name;
    }
    for (const LaneId lane : builder.model.lanes.ids()) {
        builder.model.lanes[lane].title = builder.text(titles[lane.index % titles.size()]);
    }
    builder.flow("happy", {chain});
    when(builder, long_title);
    builder.flow("other", {"step1 -> step3"});
    when(builder, chinese);
    builder.flow("third", {"step0 -> step5"});
    when(builder, hostile);
    return builder;
}

ModelBuilder calls() {
    ModelBuilder builder = four_lanes();
    steps(builder, "customer", {"ask", "told"});
    steps(builder, "agent", {"plan", "answer"});
    steps(builder, "system", {"search"});
    builder.flow("happy", {"ask -> plan -> search -> answer -> told"});
    answer_fully(builder, "plan", "search");
    builder.answers(builder.model.seams[SeamId{0}], "hits");
    builder.attempts(builder.model.seams[SeamId{0}], "told");
    return builder;
}

ModelBuilder stray_steps() {
    ModelBuilder builder = four_lanes();
    steps(builder, "agent", {"a", "b", "c"});
    steps(builder, "system", {"d"});
    return builder;
}

ModelBuilder lines_together() {
    ModelBuilder builder;
    builder.lane("customer", Role::Customer);
    builder.lane("second", Role::Customer);
    builder.lane("system", Role::System);
    line(builder, LineKind::Interaction, 2);
    line(builder, LineKind::Visibility, 2);
    line(builder, LineKind::Internal, 2);
    steps(builder, "customer", {"ask", "told"});
    steps(builder, "second", {"help"});
    steps(builder, "system", {"do"});
    mark(builder, "ask");
    mark(builder, "help");
    builder.flow("happy", {"ask -> do -> told", "help -> do"});
    return builder;
}

}  // namespace

ModelBuilder four_lanes() {
    ModelBuilder builder;
    builder.lane("customer", Role::Customer);
    builder.lane("agent", Role::Agent);
    builder.lane("human", Role::Human);
    builder.lane("system", Role::System);
    line(builder, LineKind::Interaction, 1);
    line(builder, LineKind::Visibility, 2);
    line(builder, LineKind::Internal, 3);
    return builder;
}

void add_actor(ModelBuilder& builder, std::string_view lane_name, std::string_view actor_name) {
    for (const LaneId id : builder.model.lanes.ids()) {
        Lane& lane = builder.model.lanes[id];
        if (lane.name.text != lane_name) {
            continue;
        }
        Actor actor;
        actor.name = builder.name(actor_name);
        actor.lane = id;
        if (!lane.declares_actors) {
            lane.declares_actors = true;
            builder.model.actors[lane.actors.front()] = actor;
        } else {
            lane.actors.push_back(builder.model.actors.add(actor));
        }
    }
}

std::deque<DiagramCase> hard_cases() {
    std::deque<DiagramCase> cases;
    cases.push_back({"nothing at all", ModelBuilder{}});
    cases.push_back({"lanes without steps", four_lanes()});
    cases.push_back({"steps without arrows", stray_steps()});
    cases.push_back({"loops", loops()});
    cases.push_back({"a fan of branches", fan()});
    cases.push_back({"many actors", many_actors()});
    cases.push_back({"long and foreign texts", texts()});
    cases.push_back({"a call and its answer", calls()});
    cases.push_back({"three lines in one place", lines_together()});
    cases.push_back({"three hundred steps", long_blueprint(300)});
    return cases;
}

ModelBuilder generated_blueprint(std::uint32_t seed, std::uint32_t most_steps) {
    std::mt19937 engine(seed);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(engine() % limit); };
    const std::vector<const char*> titles{
        "Asks", "Reads the confirmation", long_title, one_word, chinese, arabic, emoji, hostile};
    ModelBuilder builder;
    const std::uint32_t lanes = 1 + below(6);
    std::vector<std::string> actors;
    for (std::uint32_t i = 0; i < lanes; ++i) {
        const std::string lane = "lane" + std::to_string(i);
        builder.lane(lane, static_cast<Role>(below(4)));
        const std::uint32_t own = below(4);
        actors.push_back(own == 0 ? lane : lane + "_0");
        for (std::uint32_t k = 0; k < own; ++k) {
            add_actor(builder, lane, lane + "_" + std::to_string(k));
            if (k > 0) {
                actors.push_back(lane + "_" + std::to_string(k));
            }
        }
    }
    for (const auto kind : {LineKind::Interaction, LineKind::Visibility, LineKind::Internal}) {
        line(builder, kind, below(lanes + 1));
    }
    const std::uint32_t count = 1 + below(most_steps);
    const auto any_step = [&] { return "step" + std::to_string(below(count)); };
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string name = "step" + std::to_string(i);
        builder.step(name, actors[below(static_cast<std::uint32_t>(actors.size()))]);
        if (below(4) == 0) {
            mark(builder, name);
        }
        if (below(3) == 0) {
            step_of(builder, name).title =
                builder.text(titles[below(static_cast<std::uint32_t>(titles.size()))]);
        }
    }
    for (std::uint32_t i = 0; i < 1 + below(5); ++i) {
        std::vector<std::string> chains;
        for (std::uint32_t k = 0; k < 1 + below(4); ++k) {
            std::string chain = any_step();
            for (std::uint32_t n = 0; n < 1 + below(8); ++n) {
                chain += " -> " + any_step();
            }
            chains.push_back(chain);
        }
        builder.flow(i == 0 ? "happy" : "flow" + std::to_string(i), chains);
        if (below(2) == 0) {
            when(builder, titles[below(static_cast<std::uint32_t>(titles.size()))]);
        }
    }
    return builder;
}

ModelBuilder long_blueprint(std::uint32_t count) {
    constexpr const char* actors[] = {"customer", "agent", "agent", "system", "agent", "human"};
    ModelBuilder builder = four_lanes();
    std::string chain;
    std::vector<std::string> branches;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string name = "step" + std::to_string(i);
        builder.step(name, actors[i % 6]);
        if (i % 3 != 2) {
            chain += (chain.empty() ? "" : " -> ") + name;
        } else {
            branches.push_back("step" + std::to_string(i - 1) + " -> " + name);
            branches.push_back(name + " -> step" + std::to_string(i >= 12 && i % 5 == 0 ? i - 10 : i - 1));
        }
    }
    builder.flow("happy", {chain});
    builder.flow("other", branches);
    return builder;
}

}  // namespace seamark::testing
