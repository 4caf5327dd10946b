pub fn both(a: u8, b: u8) -> bool {
    lower::narrow(a, b) && a > 1 //~ boundary >= survived
}

#[cfg(test)]
mod tests {
    #[test]
    fn equal_is_not_narrow() {
        assert!(!super::both(5, 5));
        assert!(super::both(4, 5));
    }
}
