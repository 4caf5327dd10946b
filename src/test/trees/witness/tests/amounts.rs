use witness::money::Money;

#[test]
fn parses() {
    assert_eq!("0".parse::<Money>().unwrap().to_string(), "0.00");
}
