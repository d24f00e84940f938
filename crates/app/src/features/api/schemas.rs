//! The schemas of what goes in and out: those of plan files, and the API's
//! own around them.

use std::sync::LazyLock;

use samspil_core::access::Role;
use samspil_core::programme::{RelationshipKind, RelationshipState, RoleKind};
use samspil_core::{ElementKind, plan_file};
use serde_json::{Map, Value, json};

use samspil_words::Words;

/// Where schemas stand in the document.
const PLACE: &str = "#/components/schemas/";

/// The schema of plan files with its pointers into the document.
static PLAN: LazyLock<Value> = LazyLock::new(|| {
    let mut schema = plan_file::schema();
    readdress(&mut schema);
    schema
});

fn readdress(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some(name) = text.strip_prefix("#/$defs/") {
                *text = format!("{PLACE}{name}");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(readdress),
        Value::Object(fields) => fields.values_mut().for_each(readdress),
        _ => {}
    }
}

/// A pointer to a schema of the document.
pub(super) fn pointer(name: &str) -> Value {
    json!({ "$ref": format!("{PLACE}{name}") })
}

/// The name of a kind's schema: `Goal`.
pub(super) fn name(kind: ElementKind) -> &'static str {
    let path = format!("/properties/{}/items/$ref", kind.plural());
    let address = PLAN.pointer(&path).and_then(Value::as_str).unwrap_or("");
    address.strip_prefix(PLACE).unwrap_or("")
}

fn definition(name: &str) -> Map<String, Value> {
    let found = PLAN.pointer(&format!("/$defs/{name}")).and_then(Value::as_object);
    found.cloned().unwrap_or_default()
}

/// An element without its id, which is made from its name.
fn new(mut schema: Map<String, Value>) -> Value {
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|field| field != "id");
    }
    Value::Object(schema)
}

/// A merge patch: nothing must be there, and null takes out what may be
/// absent.
fn patch(mut schema: Map<String, Value>) -> Value {
    let required = schema.shift_remove("required").unwrap_or_default();
    let must = |name: &str| required.as_array().is_some_and(|all| all.iter().any(|field| field == name));
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        for (_, property) in properties.iter_mut().filter(|(name, _)| !must(name)) {
            *property = json!({"anyOf": [property.take(), {"type": "null"}]});
        }
    }
    Value::Object(schema)
}

pub(super) fn object(required: &[&str], properties: Value) -> Value {
    json!({"type": "object", "required": required, "properties": properties, "additionalProperties": false})
}

pub(super) fn list(item: &str) -> Value {
    object(
        &["items", "total"],
        json!({"items": {"type": "array", "items": pointer(item)}, "total": {"type": "integer", "minimum": 0}}),
    )
}

fn elements(item: &str, words: Words) -> Value {
    object(
        &["items", "versions", "total"],
        json!({
            "items": {"type": "array", "items": pointer(item)},
            "versions": {
                "type": "object",
                "description": words.text("api-schema-versions"),
                "additionalProperties": {"type": "integer", "minimum": 1}
            },
            "total": {"type": "integer", "minimum": 0}
        }),
    )
}

/// Every schema of the document, by name.
pub(super) fn all(words: Words) -> Map<String, Value> {
    let mut all = Map::new();
    if let Some(Value::Object(definitions)) = PLAN.get("$defs") {
        all.extend(definitions.clone());
    }
    let mut plan = PLAN.clone();
    if let Some(fields) = plan.as_object_mut() {
        for key in ["$defs", "$schema", "title"] {
            fields.shift_remove(key);
        }
    }
    all.insert("Plan".into(), plan);
    for kind in ElementKind::ALL {
        let name = name(*kind);
        all.insert(format!("New{name}"), new(definition(name)));
        all.insert(format!("{name}Patch"), patch(definition(name)));
        all.insert(format!("{name}List"), elements(name, words));
    }
    all.insert("HeadPatch".into(), patch(definition("Head")));
    all.insert("NewHead".into(), new(definition("Head")));
    all.insert("NewProgramme".into(), json!({"anyOf": [pointer("NewHead"), pointer("Plan")]}));
    all.extend(own());
    all.extend(of_people());
    all.extend(of_calendars());
    all.extend(of_documents());
    all.extend(of_methods());
    all.extend(of_scheduling());
    all.extend(of_network_map());
    all.extend(super::placing_schemas::all());
    all.extend(of_register());
    all.extend(of_sign_ups());
    all.extend(of_requests());
    all.extend(of_newsletters());
    all
}

pub(super) fn text() -> Value {
    json!({"type": "string"})
}

pub(super) fn maybe() -> Value {
    json!({"type": ["string", "null"]})
}

pub(super) fn row() -> Value {
    json!({"type": "string", "format": "uuid"})
}

fn one_of(words: &[&str]) -> Value {
    json!({"type": "string", "enum": words})
}

fn maybe_id() -> Value {
    json!({"anyOf": [pointer("Id"), {"type": "null"}]})
}

/// A kind of element, or nothing for the head.
fn kind() -> Value {
    let kinds: Vec<Value> =
        ElementKind::ALL.iter().map(|kind| json!(kind.as_str())).chain([Value::Null]).collect();
    json!({"type": ["string", "null"], "enum": kinds})
}

/// The API's own schemas.
fn own() -> Map<String, Value> {
    let kind = kind();
    let schemas = json!({
        "Problem": object(&["type", "title", "status", "detail", "instance"], json!({
            "type": {"type": "string", "format": "uri", "examples": ["https://samspil.example.org/api#problem-invalid"]},
            "title": text(), "status": {"type": "integer"}, "detail": text(), "instance": text(),
            "errors": {"type": "array", "items": object(&["field", "detail"], json!({"field": text(), "detail": text()}))},
        })),
        "AnyObject": {"type": "object"},
        "ProgrammeItem": object(&["head", "published", "archived", "deleted", "changed_at"], json!({
            "head": pointer("Head"), "published": {"type": "boolean"}, "archived": {"type": "boolean"},
            "deleted": {"type": "boolean"}, "changed_at": {"type": "string", "format": "date-time"},
        })),
        "ProgrammeList": list("ProgrammeItem"),
        "Restoration": object(&["programme"], json!({"programme": pointer("Id")})),
        "NewCopy": object(&["title", "years"], json!({
            "title": {"type": "string", "minLength": 1, "pattern": "\\S"}, "id": maybe_id(),
            "years": {"type": "integer", "minimum": -20, "maximum": 50},
        })),
        "Publication": object(&["published", "url"], json!({"published": {"type": "boolean"}, "url": maybe()})),
        "Archive": object(&["archived"], json!({"archived": {"type": "boolean"}})),
        "Place": object(&["kind", "id", "field"], json!({"kind": kind, "id": pointer("Id"), "field": maybe()})),
        "Finding": object(&["code", "severity", "path", "place", "message", "stated", "computed", "help", "others"], json!({
            "code": {"type": "string", "examples": ["S101"]}, "severity": one_of(&["error", "warning", "note"]),
            "path": text(), "place": pointer("Place"), "message": text(), "stated": maybe(), "computed": maybe(),
            "help": text(), "others": {"type": "array", "items": pointer("Place")},
        })),
        "FindingList": list("Finding"),
        "Matrix": object(&["rows_are", "guessed", "columns", "rows"], json!({
            "rows_are": one_of(&["results", "tracks", "activities"]), "guessed": {"type": "boolean"},
            "columns": {"type": "array", "items": object(&["column", "title", "now", "outside"], json!({
                "column": pointer("Column"), "title": text(), "now": {"type": "boolean"}, "outside": {"type": "boolean"},
            }))},
            "rows": {"type": "array", "items": object(&["of", "cells", "rest"], json!({
                "of": maybe_id(),
                "cells": {"type": "array", "items": {"type": "array", "items": pointer("MatrixLine")}},
                "rest": {"type": "array", "items": pointer("MatrixLine")},
            }))},
        })),
        "MatrixLine": object(&["occurrence", "activity", "meeting"], json!({
            "occurrence": maybe_id(), "activity": maybe_id(), "meeting": maybe_id(),
        })),
        "Agenda": object(&["days", "troubles"], json!({
            "troubles": {"type": "array", "items": text()},
            "days": {"type": "array", "items": object(
                &["day", "date", "title", "items", "gross_minutes", "net_minutes", "talk_minutes"],
                json!({
                    "day": {"type": "integer"}, "date": maybe(), "title": maybe(),
                    "gross_minutes": {"type": "integer"}, "net_minutes": {"type": "integer"},
                    "talk_minutes": {"type": "integer"},
                    "items": {"type": "array", "items": object(
                        &["at", "text", "kind", "lane", "start", "end", "pinned"],
                        json!({
                            "at": {"type": "integer"}, "text": text(), "kind": text(), "lane": maybe(),
                            "start": maybe(), "end": maybe(), "pinned": {"type": "boolean"},
                        }),
                    )},
                }),
            )},
        })),
        "Thread": object(&["stages"], json!({"stages": {"type": "array", "items": object(&["stage", "items"], json!({
            "stage": text(),
            "items": {"type": "array", "items": object(
                &["kind", "id", "name", "number", "in_thread", "certainty", "status", "occurrences"],
                json!({
                    "kind": text(), "id": pointer("Id"), "name": text(), "number": maybe(),
                    "in_thread": {"type": "boolean"}, "certainty": text(), "status": text(),
                    "occurrences": {"type": ["integer", "null"]},
                }),
            )},
        }))}})),
        "Change": object(
            &["id", "batch", "by", "at", "action", "kind", "element", "name", "before", "after", "undoes"],
            json!({
                "id": row(), "batch": row(), "by": maybe(), "at": {"type": "string", "format": "date-time"},
                "action": text(), "kind": text(), "element": text(), "name": text(),
                "before": {}, "after": {}, "undoes": maybe(),
            }),
        ),
        "ChangeList": object(&["items"], json!({"items": {"type": "array", "items": pointer("Change")}})),
        "Undone": object(&["batch"], json!({"batch": row()})),
        "KeptPlan": object(&["id", "version", "title", "kept_at"], json!({
            "id": row(), "version": pointer("Id"), "title": text(), "kept_at": {"type": "string", "format": "date-time"},
        })),
        "KeptPlanList": list("KeptPlan"),
        "NewKeptPlan": object(&["title"], json!({
            "title": {"type": "string", "minLength": 1, "pattern": "\\S"}, "approved_by": maybe_id(),
        })),
        "Difference": object(&["kind", "id", "name", "what", "fields"], json!({
            "kind": kind, "id": pointer("Id"), "name": text(), "what": one_of(&["added", "removed", "changed"]),
            "fields": {"type": "array", "items": object(&["field", "before", "after"], json!({
                "field": text(), "before": {}, "after": {},
            }))},
        })),
        "DifferenceList": list("Difference"),
        "NewMove": {"oneOf": [
            object(&["before"], json!({"before": pointer("Id")})),
            object(&["after"], json!({"after": pointer("Id")})),
        ]},
        "Move": object(&["id", "index"], json!({"id": pointer("Id"), "index": {"type": "integer", "minimum": 0}})),
    });
    unwrapped(schemas)
}

pub(super) fn unwrapped(schemas: Value) -> Map<String, Value> {
    match schemas {
        Value::Object(schemas) => schemas,
        _ => Map::new(),
    }
}

/// The schemas around people, access and search.
fn of_people() -> Map<String, Value> {
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
    let kind = kind();
    unwrapped(json!({
        "Hit": object(&["programme", "title", "kind", "id", "snippet"], json!({
            "programme": pointer("Id"), "title": text(), "kind": kind, "id": pointer("Id"), "snippet": text(),
        })),
        "HitList": list("Hit"),
        "Me": object(&["name", "email", "language", "workspace", "roles"], json!({
            "name": text(), "email": text(), "language": one_of(&["da", "nb", "nn", "en"]),
            "workspace": object(&["id", "name", "country"], json!({"id": text(), "name": text(), "country": text()})),
            "roles": {"type": "array", "items": object(&["role", "programme", "from", "to"], json!({
                "role": one_of(&roles), "programme": maybe_id(), "from": maybe(), "to": maybe(),
            }))},
        })),
        "Colleague": object(&["id", "name", "email", "ended", "roles"], json!({
            "id": row(), "name": text(), "email": text(), "ended": {"type": "boolean"},
            "roles": {"type": "array", "items": object(&["id", "role", "programme", "from", "to", "ended"], json!({
                "id": row(), "role": one_of(&roles), "programme": maybe_id(), "from": maybe(), "to": maybe(),
                "ended": {"type": "boolean"},
            }))},
        })),
        "ColleagueList": list("Colleague"),
        "NewColleague": object(&["email", "name", "role"], json!({
            "email": {"type": "string", "format": "email"},
            "name": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\S"},
            "language": {"enum": ["da", "nb", "nn", "en", null]}, "role": one_of(&roles), "programme": maybe_id(),
        })),
        "NewRole": object(&["role"], json!({"role": one_of(&roles), "programme": maybe_id()})),
        "Token": object(&["id", "name", "made_at", "expires_at"], json!({
            "id": row(), "name": text(), "made_at": {"type": "string", "format": "date-time"},
            "expires_at": {"type": "string", "format": "date-time"},
        })),
        "TokenList": list("Token"),
    }))
}

/// The schemas around documents and tables on their way in.
fn of_documents() -> Map<String, Value> {
    use samspil_documents::import::TableKind;
    let kinds = TableKind::ALL.map(TableKind::as_str);
    let number = || json!({"type": "integer", "minimum": 0});
    let texts = || json!({"type": "array", "items": text()});
    let maybe = || json!({"type": ["string", "null"]});
    let counted = ["cells", "lines", "placed", "headings", "left_out", "unread"];
    let mut report: Map<String, Value> = counted.iter().map(|name| ((*name).to_owned(), number())).collect();
    report.insert(
        "traces".to_owned(),
        json!({"type": "array", "items": object(&["place", "text", "element", "field"], json!({
            "place": {"type": "array", "items": number(), "minItems": 4, "maxItems": 4},
            "text": text(), "element": maybe(), "field": text(),
        }))}),
    );
    let shift = json!({
        "row": number(), "from": number(),
        "by": {"type": "integer", "minimum": -100, "maximum": 100},
    });
    let table = object(
        &[],
        json!({
            "kind": {"enum": kinds.iter().map(|kind| json!(kind)).chain([Value::Null]).collect::<Vec<_>>()},
            "columns": {"type": "object", "propertyNames": {"pattern": "^[0-9]{1,3}$"}, "additionalProperties": text()},
            "shifts": {"type": "array", "items": object(&["row", "from", "by"], shift)},
        }),
    );
    let settings = json!({
        "tables": {"type": "object", "propertyNames": {"pattern": "^[0-9]{1,3}$"}, "additionalProperties": table},
        "remove_missing": {"type": "boolean"}, "meeting": maybe(),
        "people": {"type": "array", "items": object(&["table", "row", "person"], json!({
            "table": number(), "row": number(), "person": maybe(),
        }))},
    });
    let recognised = object(
        &["kind", "heading_rows", "columns", "titles", "ragged_rows"],
        json!({
            "kind": one_of(&kinds), "heading_rows": number(),
            "columns": {"type": "array", "items": maybe()}, "titles": texts(),
            "ragged_rows": {"type": "array", "items": number()},
        }),
    );
    let met = object(
        &["table", "row", "name", "id", "how", "candidates", "chosen"],
        json!({
            "table": number(), "row": number(), "name": text(), "id": text(),
            "how": one_of(&["new", "there", "unclear"]), "candidates": texts(), "chosen": {"type": "boolean"},
        }),
    );
    let mut report_fields = counted.to_vec();
    report_fields.push("traces");
    unwrapped(json!({
        "Document": object(&["document", "title", "formats"], json!({
            "document": text(), "title": text(), "formats": texts(),
        })),
        "DocumentList": list("Document"),
        "NewImport": object(&["name", "content"], json!({
            "name": {"type": "string", "minLength": 1, "maxLength": 200},
            "content": {"type": "string", "contentEncoding": "base64", "maxLength": crate::web::LARGEST.div_ceil(3) * 4},
            "kind": {"enum": kinds.iter().map(|kind| json!(kind)).chain([Value::Null]).collect::<Vec<_>>()},
        })),
        "ImportSettings": object(&[], settings),
        "ImportReport": object(&report_fields, Value::Object(report)),
        "Import": object(&["id", "name", "made_at", "accepted_at", "settings"], json!({
            "id": row(), "name": text(), "made_at": {"type": "string", "format": "date-time"},
            "accepted_at": {"type": ["string", "null"], "format": "date-time"},
            "settings": pointer("ImportSettings"),
            "tables": {"type": "array", "items": recognised}, "remarks": texts(), "missing": texts(),
            "people": {"type": "array", "items": met},
            "report": pointer("ImportReport"),
        })),
        "ImportList": list("Import"),
    }))
}

/// The schemas around the method library.
fn of_methods() -> Map<String, Value> {
    use samspil_core::programme::{ContentKind, GroupForm, Need};
    let maybe = || json!({"type": ["string", "null"]});
    let texts = || json!({"type": "array", "items": text()});
    let number = || json!({"type": ["integer", "null"], "minimum": 0});
    let method = json!({
        "id": text(), "origin": one_of(&["library", "shared"]), "programme": maybe(),
        "language": one_of(&["da", "nb", "nn", "en"]), "title": text(), "purpose": maybe(), "fits": maybe(),
        "needs": {"type": "array", "items": one_of(Need::WORDS)}, "kind": one_of(ContentKind::WORDS),
        "group_min": number(), "group_max": number(), "minutes_min": number(), "minutes": number(),
        "minutes_max": number(), "talk_share": number(), "group_form": one_of(GroupForm::WORDS),
        "steps": {"type": "array", "items": object(&["text", "minutes"], json!({"text": text(), "minutes": number()}))},
        "materials": texts(), "roles": texts(), "tip": maybe(), "other_names": texts(), "reasons": texts(),
        "obstacles": texts(),
    });
    let fields: Vec<&str> = method.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let described = object(&fields, method.clone());
    unwrapped(json!({"LibraryMethod": described, "LibraryMethodList": list("LibraryMethod")}))
}

/// The schemas around calendar links.
fn of_calendars() -> Map<String, Value> {
    let feed = json!({
        "id": row(), "name": text(), "programme": maybe_id(), "all": {"type": "boolean"},
        "language": one_of(&["da", "nb", "nn", "en"]), "made_at": {"type": "string", "format": "date-time"},
        "fetched_on": {"type": ["string", "null"], "format": "date"},
    });
    let fields = ["id", "name", "programme", "all", "language", "made_at", "fetched_on"];
    unwrapped(json!({
        "CalendarFeed": object(&fields, feed),
        "CalendarFeedList": list("CalendarFeed"),
    }))
}

/// The schemas around proposals of dates.
fn of_scheduling() -> Map<String, Value> {
    use samspil_core::programme::Weekday;
    let day = || json!({"type": "string", "format": "date"});
    let flag = || json!({"type": "boolean"});
    let texts = || json!({"type": "array", "items": text()});
    let ids = || json!({"type": "array", "items": pointer("Id")});
    let bound = json!({"type": ["integer", "null"], "minimum": -4000, "maximum": 4000});
    let weekday = one_of(Weekday::WORDS);
    let dates = json!({"type": "object", "additionalProperties": day()});
    let settings = json!({
        "earliest": day(), "first": day(), "last": day(), "latest": day(),
        "weekdays": {"type": "array", "items": weekday},
        "public_holidays": flag(), "half_holidays": flag(), "areas": texts(), "drawn": flag(), "spread": flag(),
        "place": ids(), "cohorts": ids(), "dates": dates, "excepted": texts(), "near": dates, "without": texts(),
        "bounds": {"type": "object", "additionalProperties": {"type": "array", "items": bound, "minItems": 2, "maxItems": 2}},
        "also": {"type": "array", "items": {"type": "array", "items": text(), "minItems": 2, "maxItems": 2}},
    });
    let event = json!({
        "event": text(), "of": pointer("Id"), "title": text(), "day": {"type": "integer", "minimum": 1},
        "date": day(), "stood": flag(), "absent": ids(),
    });
    let found = json!({"enum": ["best", "good", "contradiction", "stopped", "nothing", null]});
    let moment = json!({"type": ["string", "null"], "format": "date-time"});
    let proposal = json!({
        "id": row(), "made_at": {"type": "string", "format": "date-time"}, "by": maybe(), "found": found,
        "weight": {"type": ["number", "null"]}, "bound": {"type": ["number", "null"]}, "taken_over_at": moment,
        "settings": object(&[], settings.clone()),
        "dates": {"type": "array", "items": object(&["event", "of", "title", "day", "date", "stood", "absent"], event)},
        "contradiction": texts(), "smallest": flag(), "remedies": texts(),
    });
    let fields = [
        "id",
        "made_at",
        "by",
        "found",
        "weight",
        "bound",
        "taken_over_at",
        "settings",
        "dates",
        "contradiction",
        "smallest",
        "remedies",
    ];
    unwrapped(json!({
        "NewSchedulingProposal": object(&[], settings),
        "SchedulingProposal": object(&fields, proposal),
        "SchedulingProposalList": list("SchedulingProposal"),
        "NewTakeOver": object(&[], json!({"confirmed": flag(), "change_rules": flag()})),
        "TakenOver": object(&["batch"], json!({"batch": row()})),
    }))
}

/// The schemas around the network map and my page.
fn of_network_map() -> Map<String, Value> {
    let number = || json!({"type": "integer", "minimum": 0});
    let share = || json!({"type": ["number", "string", "null"]});
    let day = json!({"type": ["string", "null"], "format": "date"});
    let grown = json!({"through": pointer("Id"), "date": day, "new": number()});
    let between = json!({"a": text(), "b": text(), "met": number(), "possible": number(), "share": share()});
    let fields = [
        "people",
        "met",
        "possible",
        "density",
        "reach",
        "parts",
        "largest",
        "alone",
        "growth",
        "organisations",
    ];
    let map = json!({
        "people": number(), "met": number(), "possible": number(), "density": share(), "reach": share(),
        "parts": number(), "largest": number(), "alone": number(),
        "growth": {"type": "array", "items": object(&["through", "date", "new"], grown)},
        "organisations": {
            "type": "array", "items": object(&["a", "b", "met", "possible", "share"], between),
        },
    });
    let ids = json!({"type": "array", "items": pointer("Id")});
    let pair = json!({"a": pointer("Id"), "b": pointer("Id"), "through": ids});
    let day = || json!({"type": ["string", "null"], "format": "date"});
    let thing = json!({
        "programme": pointer("Id"), "kind": text(), "id": pointer("Id"), "title": text(),
        "from": day(), "to": day(), "reason": text(), "late": {"type": "boolean"}, "page": maybe(),
    });
    let of_thing = ["programme", "kind", "id", "title", "from", "to", "reason", "late", "page"];
    unwrapped(json!({
        "MyThing": object(&of_thing, thing),
        "MyThingList": list("MyThing"),
        "NetworkMap": object(&fields, map),
        "MetPair": object(&["a", "b", "through"], pair),
        "MetPairList": list("MetPair"),
    }))
}

/// The schemas around duplicates and suggestions.
fn of_register() -> Map<String, Value> {
    let texts = || json!({"type": "array", "items": text()});
    let maybe = || json!({"type": ["string", "null"]});
    let number = || json!({"type": "integer"});
    let moment = || json!({"type": "string", "format": "date-time"});
    let side = one_of(&["kept", "gone", "both"]);
    let parts = samspil_core::directory::Suggestion::default().fields().map(|(name, _)| name);
    let own: Map<String, Value> = parts.iter().map(|name| ((*name).to_owned(), text())).collect();
    let sent = json!({
        "id": row(), "sent_at": moment(), "language": one_of(&["da", "nb", "nn", "en"]),
        "suggestion": object(&parts, Value::Object(own.clone())), "mail": maybe(), "version": number(),
        "state": one_of(&["waiting", "accepted", "rejected"]), "initiative": maybe(), "reason": maybe(),
        "decided_by": maybe(), "purged_at": moment(),
    });
    let fields: Vec<&str> = sent.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let shown = object(&fields, sent.clone());
    unwrapped(json!({
        "Duplicate": object(&["kind", "a", "b", "signs"], json!({
            "kind": one_of(&["person", "organisation"]), "a": pointer("Id"), "b": pointer("Id"), "signs": texts(),
        })),
        "DuplicateList": list("Duplicate"),
        "NewMerge": object(&["kept", "gone"], json!({
            "kept": pointer("Id"), "gone": pointer("Id"),
            "fields": {"type": "object", "additionalProperties": side},
        })),
        "Suggestion": shown,
        "SuggestionList": list("Suggestion"),
        "NewAcceptance": object(&["version"], json!({
            "version": number(),
            "suggestion": {"anyOf": [object(&[], Value::Object(own)), {"type": "null"}]},
        })),
        "NewRejection": object(&["version", "reason"], json!({"version": number(), "reason": text()})),
    }))
}

/// The schemas around what is asked of somebody.
fn of_requests() -> Map<String, Value> {
    let ids = || json!({"type": "array", "items": pointer("Id")});
    let truth = || json!({"type": "boolean"});
    let kinds: Vec<&str> =
        [RelationshipKind::Mentor, RelationshipKind::Sparring].iter().map(|kind| kind.as_str()).collect();
    let states: Vec<&str> = RelationshipState::ALL.iter().map(|state| state.as_str()).collect();
    unwrapped(json!({
        "Request": object(
            &["id", "kind", "state", "with", "units", "frame", "my_turn", "shadowing"],
            json!({
                "id": pointer("Id"), "kind": one_of(&kinds), "state": one_of(&states), "with": ids(),
                "units": ids(), "frame": maybe(), "my_turn": truth(), "shadowing": truth(),
            }),
        ),
        "RequestList": list("Request"),
        "NewRequest": object(&[], json!({"person": pointer("Id"), "unit": pointer("Id"), "frame": text()})),
        "RequestMade": object(&["id"], json!({"id": pointer("Id")})),
        "NewRequestAnswer": object(&["yes"], json!({"yes": truth(), "frame": text(), "shadowing": truth()})),
        "NewListing": object(&["yes"], json!({"yes": truth()})),
    }))
}

/// The schemas around newsletters.
fn of_newsletters() -> Map<String, Value> {
    let ids = || json!({"type": "array", "items": pointer("Id")});
    let words = |words: &[&str]| json!({"type": "array", "items": one_of(words)});
    let roles: Vec<&str> = RoleKind::ALL.iter().map(|role| role.as_str()).collect();
    let standings = super::sign_ups::standings();
    let number = || json!({"type": "integer", "minimum": 0});
    let shown = json!({
        "id": row(), "subject": text(), "body": text(), "roles": words(&roles), "networks": ids(),
        "cohorts": ids(), "sign_up": {"anyOf": [pointer("Id"), {"type": "null"}]},
        "standings": words(&standings), "version": number(),
        "sent_at": {"type": ["string", "null"], "format": "date-time"},
        "recipients": {"type": ["integer", "null"], "minimum": 0},
    });
    let fields: Vec<&str> = shown.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let newsletter = object(&fields, shown.clone());
    unwrapped(json!({
        "Newsletter": newsletter,
        "NewsletterList": list("Newsletter"),
        "NewNewsletter": object(
            &["subject", "body"],
            json!({
                "subject": text(), "body": text(), "roles": words(&roles), "networks": ids(),
                "cohorts": ids(), "sign_up": pointer("Id"), "standings": words(&standings),
            }),
        ),
        "NewsletterMade": object(&["id"], json!({"id": row()})),
        "NewSending": object(&["version"], json!({"version": number()})),
    }))
}

/// The schemas around sign-ups.
fn of_sign_ups() -> Map<String, Value> {
    let maybe = || json!({"type": ["string", "null"]});
    let maybe_id = || json!({"anyOf": [pointer("Id"), {"type": "null"}]});
    let number = || json!({"type": "integer", "minimum": 0});
    let day = || json!({"type": "string", "format": "date"});
    let standing = || one_of(&super::sign_ups::standings());
    let shown = json!({
        "id": row(), "sign_up": pointer("Id"), "standing": standing(),
        "engagement": {"enum": ["must", "should", "can", null]}, "person": maybe_id(), "name": text(),
        "email": maybe(), "organisation": maybe(), "unit": maybe_id(),
        "needs": {"type": "object", "additionalProperties": text()},
        "needs_until": day(), "contact_until": {"type": ["string", "null"], "format": "date"},
        "came": {"type": ["boolean", "null"]},
    });
    let fields: Vec<&str> = shown.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let registration = object(&fields, shown.clone());
    let people = json!({"type": "array", "items": pointer("Id")});
    unwrapped(json!({
        "Registration": registration,
        "RegistrationList": list("Registration"),
        "NewInvitations": object(&["sign_up", "people"], json!({"sign_up": pointer("Id"), "people": people})),
        "Invited": object(&["invited", "without_address"], json!({"invited": number(), "without_address": number()})),
        "NewRegistrationAnswer": object(&["comes"], json!({"comes": {"type": "boolean"}})),
        "RegistrationStanding": object(&["standing"], json!({"standing": standing()})),
        "NewAttendance": object(&["came"], json!({"came": {"type": ["boolean", "null"]}})),
    }))
}
