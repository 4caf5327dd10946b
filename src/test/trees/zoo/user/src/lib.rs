pub fn quarter(n: u32) -> u32 {
    zoo_core::halved(zoo_core::halved(n))
}

#[cfg(test)]
mod tests {
    #[test]
    fn quarters() {
        assert_eq!(super::quarter(12), 3);
    }
}
