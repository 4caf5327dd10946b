#[test]
fn expands() {
    assert_eq!(zoo_words::three!(), 3);
}
