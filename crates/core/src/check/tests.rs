use super::*;

#[test]
fn an_empty_programme_is_clean() {
    assert_eq!(check(&Programme::default()), Vec::new());
}
