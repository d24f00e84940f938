//! Themes, networks, organisations, members and people.

use super::macros::{element, value, words};
use super::{Consent, Country, Seat};
use crate::ElementKind as K;
use crate::{FuzzyDate, Id, Language};

words! {
    /// The role a person has in a programme, network, group or meeting.
    RoleKind {
        /// Takes part.
        Participant = "participant",
        /// Coordinates (tovholder, koordinator).
        Coordinator = "coordinator",
        /// Leads a network.
        NetworkLeader = "network_leader",
        /// Owns the programme.
        ProgrammeOwner = "programme_owner",
        /// Leader to whom a network reports (referenceleder).
        ReferenceLeader = "reference_leader",
        /// Takes part in every meeting (kernedeltager).
        CoreParticipant = "core_participant",
        /// Talent.
        Talent = "talent",
        /// Nearest manager of a talent.
        LineManager = "line_manager",
        /// Buddy of a talent.
        Buddy = "buddy",
        /// Mentor.
        Mentor = "mentor",
        /// In apprenticeship under a talent.
        Apprentice = "apprentice",
        /// Consultant or teacher.
        Consultant = "consultant",
        /// Speaker.
        Speaker = "speaker",
        /// Internal consultant of a member organisation.
        InternalConsultant = "internal_consultant",
        /// Member of the steering group.
        SteeringGroup = "steering_group",
        /// Member of the management group a talent visits.
        ManagementGroup = "management_group",
        /// Member of the advisory board.
        AdvisoryBoard = "advisory_board",
        /// Member of the working group.
        WorkingGroup = "working_group",
        /// Member of a network's resource group.
        ResourceGroup = "resource_group",
        /// Member of an editorial group.
        Editor = "editor",
        /// Leads a local project.
        ProjectLeader = "project_leader",
        /// Elected politician.
        Politician = "politician",
        /// Chief executive (kommunaldirektør, rådmann).
        ChiefExecutive = "chief_executive",
        /// Union representative.
        UnionRep = "union_rep",
        /// Citizen.
        Citizen = "citizen",
        /// Employee.
        Employee = "employee",
        /// Leader in a member organisation.
        Leader = "leader",
        /// Chairs a meeting or body.
        Chair = "chair",
        /// Takes notes.
        NoteTaker = "note_taker",
        /// Resource person.
        ResourcePerson = "resource_person",
        /// Member of the reflecting team.
        ReflectingTeam = "reflecting_team",
        /// Anchors a day or project at home (ankerperson).
        AnchorPerson = "anchor_person",
    }
}

element! {
    /// A theme, or a subtheme of another.
    Theme named title {
        required {
            /// The theme.
            title: String,
        }
        optional {
            /// Its place in the order.
            number: Option<u16>,
            /// The theme it is part of.
            part_of: Option<Id>,
            /// The question to explore.
            question: Option<String>,
            /// What is known already.
            knowledge: Option<String>,
            /// The goals it serves.
            goals: Vec<Id>,
        }
    }
    list themes
    references(e, refs) {
        refs.one("part_of", e.part_of.as_ref(), &[K::Theme]);
        refs.many("goals", &e.goals, &[K::Goal]);
    }
}

element! {
    /// A network: a theme and a region.
    Network named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// The themes it works on.
            themes: Vec<Id>,
            /// The region it covers.
            region: Option<String>,
            /// Who leads it.
            leader: Option<Seat>,
            /// The resource group.
            resource_group: Vec<Seat>,
            /// The units in it.
            units: Vec<Id>,
        }
    }
    list networks
    references(e, refs) {
        refs.many("themes", &e.themes, &[K::Theme]);
        refs.seat("leader", e.leader.as_ref());
        refs.seats("resource_group", &e.resource_group);
        refs.many("units", &e.units, &[K::Unit]);
    }
}

words! {
    /// What kind of organisation it is.
    OrganisationKind {
        /// Any other.
        Other = "other",
        /// A municipality.
        Municipality = "municipality",
        /// A county (fylkeskommune).
        County = "county",
        /// A Danish region.
        Region = "region",
        /// A regional council of municipalities.
        RegionalCouncil = "regional_council",
        /// A state body.
        State = "state",
        /// A cultural or educational institution.
        Institution = "institution",
        /// A union.
        Union = "union",
        /// A consultancy.
        Consultancy = "consultancy",
        /// An association or employers' organisation.
        Association = "association",
    }
}

element! {
    /// An organisation. Its name need not be unique; name, qualifier and
    /// country together are.
    Organisation named name {
        required {
            /// Its name.
            name: String,
        }
        optional {
            /// County or region, where the name is not enough.
            qualifier: Option<String>,
            /// Its kind.
            kind: OrganisationKind,
            /// The organisation it belongs to.
            part_of: Option<Id>,
            /// Its short form.
            short: Option<String>,
            /// The country, where it is not the programme's.
            country: Option<Country>,
        }
    }
    list organisations
    references(e, refs) {
        refs.one("part_of", e.part_of.as_ref(), &[K::Organisation]);
    }
}

element! {
    /// One or several organisations taking part with one local project.
    Unit named title {
        required {
            /// Its name.
            title: String,
            /// The organisations in it.
            organisations: Vec<Id>,
        }
        optional {
            /// The local project.
            project: Option<String>,
            /// Since when.
            joined: Option<FuzzyDate>,
            /// Until when.
            left: Option<FuzzyDate>,
            /// Who to ask.
            contact: Option<Seat>,
        }
    }
    list units
    references(e, refs) {
        refs.many("organisations", &e.organisations, &[K::Organisation]);
        refs.date("joined", e.joined.as_ref());
        refs.date("left", e.left.as_ref());
        refs.seat("contact", e.contact.as_ref());
    }
}

words! {
    /// Where a membership stands.
    MembershipStatus {
        /// Could become a member.
        Prospect = "prospect",
        /// Invited.
        Invited = "invited",
        /// Signed up.
        SignedUp = "signed_up",
        /// Active.
        Active = "active",
        /// Pausing.
        Paused = "paused",
        /// Left.
        Left = "left",
    }
}

impl MembershipStatus {
    /// Whether the membership counts towards a target: signed up or active.
    pub fn counts(self) -> bool {
        matches!(self, Self::SignedUp | Self::Active)
    }
}

value! {
    /// A membership coming to stand somewhere.
    StatusStep {
        required {
            /// Where.
            status: MembershipStatus,
        }
        optional {
            /// When.
            on: Option<FuzzyDate>,
        }
    }
}

element! {
    /// An organisation's membership.
    Membership named category {
        required {
            /// The member organisation.
            organisation: Id,
        }
        optional {
            /// Art form or other category.
            category: Option<String>,
            /// Sub-genre.
            subcategory: Option<String>,
            /// Where it stands.
            status: MembershipStatus,
            /// Where it came to stand when, the first first.
            states: Vec<StatusStep>,
            /// The network, where it is of one only.
            network: Option<Id>,
            /// The person who represents the member.
            person: Option<Id>,
            /// Who comes instead.
            deputy: Option<Id>,
            /// Since when.
            joined: Option<FuzzyDate>,
            /// Until when.
            left: Option<FuzzyDate>,
        }
    }
    list memberships
    references(e, refs) {
        refs.one("organisation", Some(&e.organisation), &[K::Organisation]);
        refs.one("network", e.network.as_ref(), &[K::Network]);
        refs.one("person", e.person.as_ref(), &[K::Person]);
        refs.one("deputy", e.deputy.as_ref(), &[K::Person]);
        for (at, step) in e.states.iter().enumerate() {
            refs.date(&format!("states[{at}].on"), step.on.as_ref());
        }
        refs.date("joined", e.joined.as_ref());
        refs.date("left", e.left.as_ref());
    }
}

value! {
    /// A role that a person has for a time.
    HeldRole {
        required {
            /// The role.
            role: RoleKind,
        }
        optional {
            /// From when.
            from: Option<FuzzyDate>,
            /// Until when.
            to: Option<FuzzyDate>,
            /// Where: a network, unit, organisation or body.
            at: Option<Id>,
        }
    }
}

element! {
    /// A person in the programme.
    Person named name {
        required {
            /// Name as shown.
            name: String,
        }
        optional {
            /// Title or position.
            title: Option<String>,
            /// The organisation.
            organisation: Option<Id>,
            /// Department or area.
            department: Option<String>,
            /// The roles in the programme.
            roles: Vec<RoleKind>,
            /// Roles the person had, has or will have for a time.
            held: Vec<HeldRole>,
            /// The networks the person belongs to.
            networks: Vec<Id>,
            /// The participating units the person belongs to.
            units: Vec<Id>,
            /// The cohorts the person is in.
            cohorts: Vec<Id>,
            /// The leadership level or track the person is on.
            level: Option<Id>,
            /// Mail address; shown to coordinators and network leaders only.
            email: Option<String>,
            /// Telephone; shown to coordinators and network leaders only.
            phone: Option<String>,
            /// The language the person reads.
            reads: Option<Language>,
            /// Whether the person agreed to stand, with name, title and
            /// organisation, where the other participants see who takes part.
            listing: Option<Consent>,
        }
    }
    list people
    references(e, refs) {
        refs.one("organisation", e.organisation.as_ref(), &[K::Organisation]);
        refs.many("networks", &e.networks, &[K::Network]);
        refs.many("units", &e.units, &[K::Unit]);
        refs.many("cohorts", &e.cohorts, &[K::Cohort]);
        refs.one("level", e.level.as_ref(), &[K::Foundation, K::Track]);
        for (at, held) in e.held.iter().enumerate() {
            let places = &[K::Network, K::Unit, K::Organisation, K::Body];
            refs.one(&format!("held[{at}].at"), held.at.as_ref(), places);
            refs.date(&format!("held[{at}].from"), held.from.as_ref());
            refs.date(&format!("held[{at}].to"), held.to.as_ref());
        }
    }
}
