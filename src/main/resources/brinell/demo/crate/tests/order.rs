use ring::Ring;

#[test]
fn elements_leave_in_the_order_they_came() {
    let mut ring = Ring::<_, 4>::new();
    for n in 0..3 {
        ring.push(n);
    }
    assert_eq!((ring.pop(), ring.pop(), ring.pop()), (Some(0), Some(1), Some(2)));
}
