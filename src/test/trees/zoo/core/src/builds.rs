//! Faults that need builds of their own, in functions of which is known which tests come there.

/// No test comes here.
pub fn odds(upto: u32) -> impl Iterator<Item = u32> { //~ body ::std::iter::empty() unreached
    (0..upto).filter(|n| n % 2 == 1) //~ comparison != unreached
}

/// One test comes here.
pub fn squares(upto: u32) -> impl Iterator<Item = u32> { //~ body ::std::iter::empty() killed
    (0..upto).map(|n| n * n) //~ arithmetic + killed
}

/// Its example alone comes here.
///
/// ```
/// assert_eq!(zoo_core::builds::zeros(), [0, 0, 0]);
/// ```
pub fn zeros() -> Vec<u8> {
    [0; 3].to_vec() //~ number 4 killed
}

/// A test comes here and does not look.
pub fn blanks() -> String {
    let row = [' '; 6]; //~ number 7 survived
    row.iter().collect()
}

/// Only with the fault does its test come to [`blanks`].
pub fn dashes() -> String {
    let row = ['-'; 2]; //~ number 3 survived
    if row.len() != 2 {
        return blanks();
    }
    row.iter().collect()
}

/// The test of a package that depends on this one comes here.
pub fn ones() -> Vec<u8> {
    [1; 4].to_vec() //~ number 5 killed
}

/// Without the way out, what was given away would be used again.
pub fn joined(parts: Vec<String>) -> String {
    if parts.len() == 1 { //~ comparison != killed
        let all = parts;
        return all.concat(); //~ early-exit - unviable
    }
    parts.join("-") //~ string "" killed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_of_three() {
        assert_eq!(squares(3).collect::<Vec<_>>(), [0, 1, 4]);
    }

    #[test]
    fn blanks_are_made() {
        blanks();
    }

    /// With a fault in both functions it would fail.
    #[test]
    fn dashes_are_not_seven() {
        assert_ne!(dashes().len(), 7);
    }

    #[test]
    fn joins() {
        assert_eq!(joined(vec!["a".to_string(), "b".to_string()]), "a-b");
    }
}
