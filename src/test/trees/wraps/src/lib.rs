pub fn wrap(n: u32) -> u32 {
    if n > 9 { 0 } else { n }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn small() { assert_eq!(wrap(3), 3); }
}
