//! A collection that is changed, and an iterator; tests named by what they say.

#[derive(Debug, Default)]
pub struct Queue {
    waiting: Vec<u32>,
}

impl Queue {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, number: u32) -> bool {
        if self.waiting.contains(&number) {
            return false;
        }
        self.waiting.push(number);
        true
    }

    pub fn urgent(&mut self, number: u32) {
        self.waiting.insert(0, number); //~ statement - test
    }

    pub fn is_full(&self) -> bool {
        self.waiting.len() >= 2
    }
}

pub struct Countdown {
    left: u8,
}

impl Countdown {
    pub fn from(left: u8) -> Countdown {
        Countdown { left }
    }
}

impl Iterator for Countdown {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1; //~ compound /= test
        Some(self.left)
    }
}

#[cfg(test)]
mod tests {
    use super::{Countdown, Queue};

    #[test]
    fn a_new_queue_is_not_full() {
        let mut queue = Queue::new();
        queue.urgent(1);
        assert!(!queue.is_full());
    }

    #[test]
    fn nothing_to_count() {
        assert_eq!(Countdown::from(0).next(), None);
        let _ = Queue::new().push(1);
    }
}
