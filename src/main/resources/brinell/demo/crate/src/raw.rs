//! Slots that may or may not hold a value. Who holds a value is the caller's to know.

use std::mem::MaybeUninit;

pub(crate) struct Slots<T, const N: usize> {
    cells: [MaybeUninit<T>; N],
}

impl<T, const N: usize> Slots<T, N> {
    pub(crate) fn new() -> Self {
        Slots { cells: [const { MaybeUninit::uninit() }; N] }
    }

    /// Puts a value into an empty slot. A value that was there is forgotten, not dropped.
    pub(crate) fn fill(&mut self, at: usize, value: T) {
        self.cells[at].write(value);
    }

    /// # Safety
    /// The slot must hold a value.
    pub(crate) unsafe fn take(&mut self, at: usize) -> T {
        // SAFETY: by this function's contract the slot holds a value; the caller treats it as empty from here on.
        unsafe { self.cells[at].assume_init_read() }
    }

    /// # Safety
    /// The slot must hold a value.
    pub(crate) unsafe fn replace(&mut self, at: usize, value: T) -> T {
        // SAFETY: by this function's contract the slot holds a value.
        let old = unsafe { self.take(at) };
        self.fill(at, value);
        old
    }
}
