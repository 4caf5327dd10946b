//! A queue of fixed capacity. When it is full, a push overwrites the oldest element.

mod raw;
pub mod stats;

use raw::Slots;

/// A queue that holds at most `N` elements.
pub struct Ring<T, const N: usize> {
    slots: Slots<T, N>,
    head: usize,
    len: usize,
}

impl<T, const N: usize> Ring<T, N> {
    /// Makes an empty queue.
    ///
    /// # Panics
    /// When `N` is zero.
    pub fn new() -> Self {
        assert!(N > 0, "a ring needs room for one element");
        Ring { slots: Slots::new(), head: 0, len: 0 }
    }

    /// The number of elements.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no element.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Appends `value`; gives back the element that had to make room.
    pub fn push(&mut self, value: T) -> Option<T> {
        let tail = (self.head + self.len) % N;
        if self.len == N {
            // SAFETY: the ring is full, so every slot holds a value.
            let oldest = unsafe { self.slots.replace(self.head, value) };
            self.head = (self.head + 1) % N;
            return Some(oldest);
        }
        self.slots.fill(tail, value);
        self.len += 1;
        None
    }

    /// Takes the oldest element.
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        // SAFETY: the ring is not empty, so the slot at its head holds a value.
        let oldest = unsafe { self.slots.take(self.head) };
        self.head = (self.head + 1) % N;
        self.len -= 1;
        Some(oldest)
    }
}

impl<T, const N: usize> Default for Ring<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T, const N: usize> Drop for Ring<T, N> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_ring_gives_back_its_oldest() {
        let mut ring = Ring::<u32, 2>::new();
        assert_eq!(ring.push(1), None);
        assert_eq!(ring.push(2), None);
        assert_eq!(ring.push(3), Some(1));
        assert_eq!(ring.pop(), Some(2));
    }
}
