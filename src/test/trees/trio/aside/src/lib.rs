pub fn record(n: u32) -> u32 {
    count(n);
    n + 1 //~ arithmetic - killed
}

fn count(n: u32) {
    let _ = n + 7; //~ arithmetic * survived
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_more() {
        assert_eq!(super::record(1), 2);
    }
}
