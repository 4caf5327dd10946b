/// Judged by the tests of another package alone.
pub fn narrow(a: u8, b: u8) -> bool {
    a < b //~ boundary <= killed
}
