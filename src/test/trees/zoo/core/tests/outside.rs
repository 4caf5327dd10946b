#[test]
fn stretches() {
    assert_eq!(zoo_core::stretch(2, 5), 3);
}
