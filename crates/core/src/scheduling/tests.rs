use super::*;
#[test]
fn show() {
    let text = include_str!("../../../../examples/001-leadership-talent.toml");
    let programme: crate::Programme = toml::from_str(text).expect("a programme");
    let settings = Settings::suggested(&programme, jiff::civil::date(2026, 11, 1));
    println!("{settings:#?}");
    for c in candidates(&programme) { println!("{:?} {} x{} d{} {}", c.id, c.title, c.times, c.days, c.usual); }
    let draft = draft(&programme, &settings).expect("fits");
    for g in &draft.groups {
        for (i, e) in g.events.iter().enumerate() { println!("{i} {} {:?} needs {:?} aud {:?}", e.key, e.limits.iter().map(|l| l.why.to_string()).collect::<Vec<_>>(), e.needs, e.audience); }
        for l in &g.lags { println!("{} -> {}: {:?}..{:?} ideal {:?} {}", g.events[l.a].key, g.events[l.b].key, l.min, l.max, l.ideal, l.why); }
    }
    println!("{:#?}", draft.unused);
}
