#![no_std]

pub fn clamp(n: u8) -> u8 {
    if n > 9 { 0 } else { n } //~ boundary >= survived //~ comparison < killed
}

#[cfg(test)]
mod tests {
    #[test]
    fn clamps() {
        assert_eq!(super::clamp(12), 0);
        assert_eq!(super::clamp(3), 3);
    }
}
