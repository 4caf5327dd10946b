//! Private functions without tests: a module is made for them.

fn initial(name: &str) -> Option<char> {
    name.split(' ').last()?.chars().next()
}

pub(crate) fn initials(first: &str, last: &str) -> String {
    let mut out = String::new();
    out.extend(initial(first));
    out.extend(initial(last)); //~ statement - test
    out
}
