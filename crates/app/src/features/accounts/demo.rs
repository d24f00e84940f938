//! The demo's people: one invented person per role.

use samspil_core::access::Role;

/// The workspace of the demo, as part of addresses.
pub const WORKSPACE: &str = "demo";

/// Who signs in for each persona: invented.
pub const PERSONAS: [(Role, &str); 16] = [
    (Role::Admin, "Asbjørn Lund"),
    (Role::Coordinator, "Mette Kragelund"),
    (Role::NetworkLeader, "Ingrid Solvang"),
    (Role::Participant, "Jonas Hedegaard"),
    (Role::Talent, "Sofie Brandstrup"),
    (Role::Buddy, "Emil Thorsager"),
    (Role::LineManager, "Kirsten Vedel"),
    (Role::Mentor, "Poul Eskelund"),
    (Role::SteeringGroup, "Hanne Ravnkilde"),
    (Role::InternalConsultant, "Lasse Munkholm"),
    (Role::Consultant, "Birgitte Falkenberg"),
    (Role::ProjectLeader, "Torunn Nygård"),
    (Role::Politician, "Arvid Haugen"),
    (Role::UnionRep, "Siri Bergland"),
    (Role::Speaker, "Nikolaj Westergaard"),
    (Role::Citizen, "Grethe Malling"),
];

/// A persona's mail address.
pub fn address(role: Role) -> String {
    format!("{}@demo.example", role.as_str().replace('_', "."))
}
