pub fn quarter(n: u32) -> u32 {
    zoo_core::halved(zoo_core::halved(n))
}

#[cfg(test)]
mod tests {
    #[test]
    fn four_ones() {
        assert_eq!(zoo_core::builds::ones().len(), 4);
    }

    #[test]
    fn quarters() {
        assert_eq!(super::quarter(12), 3);
    }

    #[test]
    fn nine_of_them() {
        let row: [u8; zoo_words::nine!()] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        assert_eq!(row[8], 8);
    }
}
