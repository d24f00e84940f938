# Governance: bodies, decisions, versions.

governance-lead = Who steers, when they meet and what is decided.
governance-add-body = Add a body or group
governance-add-first = Add the first body
governance-mandate = Mandate
governance-chair = Chair
governance-secretary = Secretary
governance-seats = Seats
governance-open = { $count ->
    [one] One seat is open.
   *[other] { $count } seats are open.
}
governance-cadence = Meets
governance-meetings = { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
governance-per = { $count } per { $per }
governance-life = Lifespan
governance-formed = formed { $date }
governance-dissolves = ends { $date }
governance-stages = From facilitated to self-running
governance-from = from { $date }
governance-body = Body
governance-year-plan = Who meets when
governance-year-plan-caption = Bodies down, the plan’s periods across
governance-decisions = Decisions
governance-no-decisions = No decisions are written down yet.
governance-to-decide = To be decided
governance-decided = Decided
governance-what = What is decided?
governance-who = Who
governance-when = When
governance-outcome = Outcome
governance-no-body = Not stated
governance-no-date = No date stated
governance-date = Date
governance-decide = Decided
governance-reject = Turned down
governance-versions = Who approved which version
governance-all-versions = All versions
governance-version = Version
governance-approved-by = Approved by
governance-approved = Approved
governance-not-approved = Not approved yet
governance-record = Write a decision down
governance-record-help = If the decision approves a version of the plan, choose it: it then also says who approved it and when.
governance-subject = What is it about?
governance-approves = Approves the version
governance-no-version = No version
governance-save = Save the decision
governance-errors = { $count ->
    [one] There is one error
   *[other] There are { $count } errors
}
governance-error-text = Write what is decided.
governance-error-date = Type a date, such as 3 May 2027 or May 2027.
governance-empty = No steering group or other bodies yet
governance-empty-help = Here it says who steers the programme: bodies with seats, meetings and decisions, and who approved the plan. Begin with the steering group.
