#![deny(warnings)]
#![forbid(unsafe_code)]

pub mod builds;

/// Tested at its boundary.
pub fn fits(len: usize, limit: usize) -> bool {
    len <= limit //~ boundary < killed //~ comparison > killed
}

/// Tested, but not at its boundary.
pub fn grows(a: u32, b: u32) -> bool {
    a < b //~ boundary <= survived //~ comparison > killed
}

/// No test comes here.
pub fn forgotten(a: u32) -> u32 {
    a + 1 //~ arithmetic - unreached
}

/// A loop that a fault makes endless.
pub fn count_down(from: u32) -> u32 {
    let mut left = from;
    let mut rounds = 0;
    while left > 0 {
        left -= 1; //~ compound += timeout
        rounds += 1;
    }
    rounds
}

/// Called at compile time and at run time.
pub const fn doubled(n: u32) -> u32 {
    n * 2 //~ arithmetic + killed
}

/// Called at compile time only.
const fn at_compile_time(n: u32) -> u32 {
    100 - n //~ arithmetic + killed
}

pub const ANSWER: u32 = at_compile_time(2);

pub const LIMIT: usize = 10 + 6; //~ arithmetic - killed

/// Its type is opaque.
pub fn evens(upto: u32) -> impl Iterator<Item = u32> {
    (0..upto).filter(|n| n % 2 == 0) //~ comparison != killed
}

pub fn word(n: u8) -> &'static str {
    match n {
        0 => "none", //~ match-arm - killed
        1 if n > 0 => "one", //~ guard false killed
        _ => "many",
    }
}

pub fn label(open: bool, shut: bool) -> bool {
    open && !shut //~ logic || killed //~ unary - killed
}

#[cfg(windows)]
pub fn elsewhere(a: u32) -> u32 {
    a + 1 //~ arithmetic - not-compiled
}

/// Killed by its example alone.
///
/// ```
/// assert_eq!(zoo_core::tripled(4), 12);
/// ```
pub fn tripled(n: u32) -> u32 {
    n * 3 //~ arithmetic + killed
}

/// Killed by the tests of a package that depends on this one.
pub fn halved(n: u32) -> u32 {
    n / 2 //~ arithmetic % killed
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    pub depth: u32,
    pub width: u32,
}

pub fn wide(base: &Options) -> Options {
    Options {
        width: 7, //~ struct-base - killed
        ..base.clone()
    }
}

#[derive(Debug, PartialEq)]
pub enum Error {
    Empty,
    Long,
}

pub fn check(text: &str, log: &mut Vec<String>) -> Result<usize, Error> {
    if text.is_empty() {
        return Err(Error::Empty); //~ variant Error::Long killed
    }
    log.push(text.to_owned()); //~ statement - killed
    Ok(text.len())
}

pub fn sum_to(n: u32) -> u32 {
    (0..=n).sum() //~ range .. killed
}

pub fn all_small(all: &[u32]) -> bool {
    all.iter().all(|n| *n < 100) //~ opposite any killed
}

pub fn span(from: u32, to: u32) -> u32 {
    to - from
}

pub fn stretch(a: u32, b: u32) -> u32 {
    span(a, b) //~ arguments b,a killed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fits_is_exact() {
        assert!(fits(3, 3));
        assert!(!fits(4, 3));
        assert!(fits(2, 3));
    }

    #[test]
    fn grows_is_loose() {
        assert!(grows(1, 2));
        assert!(!grows(5, 2));
    }

    #[test]
    fn counts() {
        assert_eq!(count_down(3), 3);
    }

    #[test]
    fn doubles() {
        assert_eq!(doubled(4), 8);
        assert_eq!(ANSWER, 98);
        assert_eq!(LIMIT, 16);
    }

    #[test]
    fn evens_of_six() {
        assert_eq!(evens(6).collect::<Vec<_>>(), [0, 2, 4]);
    }

    #[test]
    fn words() {
        assert_eq!([word(0), word(1), word(2)], ["none", "one", "many"]);
    }

    #[test]
    fn labels() {
        assert!(label(true, false));
        assert!(!label(true, true));
        assert!(!label(false, false));
    }

    #[test]
    fn wide_keeps_the_rest() {
        let base = Options { depth: 3, width: 1 };
        assert_eq!(wide(&base), Options { depth: 3, width: 7 });
    }

    #[test]
    fn checks() {
        let mut log = Vec::new();
        assert_eq!(check("", &mut log), Err(Error::Empty));
        assert_eq!(check("ab", &mut log), Ok(2));
        assert_eq!(log, ["ab"]);
        assert_ne!(check("a", &mut log), Err(Error::Long));
    }

    #[test]
    fn sums() {
        assert_eq!(sum_to(4), 10);
    }

    #[test]
    fn small() {
        assert!(all_small(&[1, 2]));
        assert!(!all_small(&[1, 200]));
    }

    #[test]
    fn calls_half_without_looking() {
        halved(4);
    }

    #[test]
    #[ignore]
    fn ignored() {
        panic!("it is not run");
    }
}
