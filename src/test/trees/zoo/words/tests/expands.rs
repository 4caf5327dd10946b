#[test]
fn expands() {
    assert_eq!(zoo_words::three!(), 3);
}

#[test]
fn expands_to_a_length() {
    let pair: [u8; zoo_words::two!()] = [1, 2];
    assert_eq!(pair.len(), 2);
}
