//! The schemas around proposals of who is placed with whom.

use serde_json::{Map, Value, json};

use super::schemas::{list, maybe, object, pointer, row, text, unwrapped};

fn ids() -> Value {
    json!({"type": "array", "items": pointer("Id")})
}

fn couples() -> Value {
    let two = json!({"type": "array", "items": pointer("Id"), "minItems": 2, "maxItems": 2});
    json!({"type": "array", "items": two})
}

fn number() -> Value {
    json!({"type": "integer"})
}

fn maybe_number() -> Value {
    json!({"type": ["integer", "null"]})
}

fn flag() -> Value {
    json!({"type": "boolean"})
}

fn texts() -> Value {
    json!({"type": "array", "items": text()})
}

fn maybe_id() -> Value {
    json!({"anyOf": [pointer("Id"), {"type": "null"}]})
}

fn many(fields: &Value) -> Value {
    let names: Vec<&str> =
        fields.as_object().map(|all| all.keys().map(String::as_str).collect()).unwrap_or_default();
    json!({"type": "array", "items": object(&names, fields.clone())})
}

/// A kind of proposal: what may be chosen, and what it has beside what all have.
fn kind(name: &str, settings: &Value, own: Value) -> Map<String, Value> {
    let mut fields = json!({
        "id": row(), "made_at": {"type": "string", "format": "date-time"}, "by": maybe(), "version": number(),
        "by_hand": flag(), "settings": object(&[], settings.clone()), "in_the_way": texts(),
        "would_help": {"type": "array", "items": texts()},
        "taken_over_at": {"type": ["string", "null"], "format": "date-time"},
    });
    if let (Some(all), Value::Object(own)) = (fields.as_object_mut(), own) {
        all.extend(own);
    }
    let names: Vec<String> = fields.as_object().map(|all| all.keys().cloned().collect()).unwrap_or_default();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Map::from_iter([
        (format!("New{name}"), object(&[], settings.clone())),
        (name.to_owned(), object(&names, fields.clone())),
        (format!("{name}List"), list(name)),
    ])
}

/// All of them.
pub(super) fn all() -> Map<String, Value> {
    let mut all = unwrapped(json!({
        "NewPlacingChange": object(
            &["version", "a", "b"],
            json!({"version": number(), "a": text(), "b": text(), "round": maybe_number()}),
        ),
        "NewPlacingTakeOver": object(&[], json!({"asked": flag()})),
    }));
    all.extend(of_pairs());
    all.extend(of_mentors());
    all.extend(of_groups());
    all.extend(of_rounds());
    all.extend(of_interviews());
    all
}

fn of_pairs() -> Map<String, Value> {
    let settings = json!({
        "cohort": maybe_id(), "apart": couples(), "wishes": couples(), "kept": couples(),
        "allowed": couples(), "left": ids(),
    });
    let own = json!({
        "pairs": many(&json!({"people": ids(), "points": number(), "reasons": texts()})),
        "points": number(), "most": maybe_number(),
        "exceptions": many(&json!({"allow": couples(), "leave": ids()})),
    });
    kind("PairProposal", &settings, own)
}

fn of_mentors() -> Map<String, Value> {
    let room = json!({"mentor": pointer("Id"), "talents": number()});
    let settings = json!({
        "cohort": maybe_id(), "on": {"type": ["string", "null"], "format": "date"},
        "earlier_talents": flag(), "line_managers": flag(),
        "distance": {"enum": ["area", "organisation", "any"]}, "room": number(), "rooms": many(&room),
        "apart": couples(), "wishes": couples(), "kept": couples(), "allowed": couples(), "left": ids(),
    });
    let full = json!({"mentor": pointer("Id"), "talents": ids()});
    let own = json!({
        "pairs": many(&json!({
            "talent": pointer("Id"), "mentor": pointer("Id"), "points": number(), "reasons": text(),
        })),
        "unserved": many(&json!({"talent": pointer("Id"), "full": many(&full)})),
        "points": number(), "most": maybe_number(),
    });
    kind("MentorProposal", &settings, own)
}

fn of_groups() -> Map<String, Value> {
    let mix = json!({"enum": ["organisation", "role", "region", "level"]});
    let fixed = json!({"who": pointer("Id"), "group": number()});
    let settings = json!({
        "units": flag(), "cohort": maybe_id(), "network": maybe_id(),
        "roles": {"type": "array", "items": pointer("RoleKind")}, "kind": pointer("BodyKind"),
        "size_min": number(), "size_max": number(), "groups": maybe_number(),
        "mix": {"type": "array", "items": mix}, "per_role": number(),
        "together": couples(), "apart": couples(), "fixed": many(&fixed),
    });
    let own = json!({
        "groups": many(&json!({"members": ids(), "why": text()})), "points": number(), "most": maybe_number(),
    });
    kind("GroupProposal", &settings, own)
}

fn of_rounds() -> Map<String, Value> {
    let absent = json!({"who": pointer("Id"), "round": number()});
    let settings = json!({
        "meeting": maybe_id(), "units": flag(), "form": pointer("SeatingForm"), "rounds": number(),
        "size": number(), "tables": maybe_number(), "earlier": flag(), "after": maybe_id(),
        "apart": couples(), "absent": many(&absent),
    });
    let tables = json!({"type": "array", "items": ids()});
    let own = json!({
        "rounds": {"type": "array", "items": tables}, "new_meetings": number(),
        "repeated_meetings": number(), "fewest_repeated": maybe_number(),
    });
    kind("RoundProposal", &settings, own)
}

fn of_interviews() -> Map<String, Value> {
    let day = json!({"type": ["string", "null"], "format": "date"});
    let interview = json!({
        "interviewer": pointer("Id"), "talent": pointer("Id"), "respondent": pointer("Id"),
        "kind": pointer("RelationshipKind"),
    });
    let settings = json!({
        "cohort": maybe_id(), "from": day, "to": day, "first": pointer("Clock"), "last": pointer("Clock"),
        "minutes": number(), "per_day": number(),
        "free": many(&json!({"who": pointer("Id"), "on": {"type": "string", "format": "date"}})),
        "left": many(&interview),
    });
    let names = ["interviewer", "talent", "respondent", "kind"];
    let placed = json!({
        "interview": object(&names, interview), "on": {"type": "string", "format": "date"}, "at": pointer("Clock"),
    });
    let own = json!({
        "interviews": many(&placed),
        "missing": many(&json!({"talent": pointer("Id"), "kind": pointer("RelationshipKind")})),
        "interview_days": number(), "cost": number(), "least_cost": maybe_number(),
    });
    kind("InterviewProposal", &settings, own)
}
