//! Installing the gate from a release: a server has one, and a stand-in for cargo tells when it is built instead.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Output},
    thread,
};

use tempfile::TempDir;

use crate::{
    gate::{root, source_key, text},
    publish::{release, write_script},
};

/// Serves the files of a directory, and logs what is asked for.
fn serve(directory: PathBuf) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            // A client that hangs up is not a concern of the server.
            let _ = answer(&stream.unwrap(), &directory);
        }
    });
    format!("http://{address}")
}

fn answer(mut stream: &TcpStream, directory: &Path) -> std::io::Result<()> {
    let lines = BufReader::new(stream).lines();
    let head: Vec<String> =
        lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let path = head[0].split(' ').nth(1).unwrap().trim_start_matches('/');
    let mut log = fs::OpenOptions::new().append(true).create(true).open(directory.join("log"))?;
    writeln!(log, "{path}")?;
    let (status, body) = match fs::read(directory.join(path)) {
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")?;
    stream.write_all(&body)
}

/// A machine on which nothing is installed, and a server with a release of these sources.
struct Machine {
    directory: TempDir,
    releases: String,
}

impl Machine {
    fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let machine = Self { releases: serve(directory.path().join("server")), directory };
        release(&machine.release(), "#!/bin/sh\necho released\n");
        write_script(
            &machine.path("programs/cargo"),
            "#!/bin/sh\nwhile [ \"$1\" != --target-dir ]; do shift; done\nmkdir -p \"$2/release\"\n\
             printf '#!/bin/sh\\necho built\\n' >\"$2/release/app-server-drift\"\n\
             chmod +x \"$2/release/app-server-drift\"\n",
        );
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Where the server has the release.
    fn release(&self) -> PathBuf {
        self.path("server").join(concat!("v", env!("CARGO_PKG_VERSION")))
    }

    /// What the server was asked for.
    fn requests(&self) -> usize {
        fs::read_to_string(self.path("server/log")).unwrap_or_default().lines().count()
    }

    /// Changes the files of the release whose name ends in `ending`.
    fn change(&self, ending: &str, change: impl Fn(&Path)) {
        let files = fs::read_dir(self.release()).unwrap().map(|file| file.unwrap().path());
        let files = files.filter(|path| path.to_str().unwrap().ends_with(ending));
        assert!(files.map(|path| change(&path)).count() > 0, "{ending}");
    }

    /// Makes `uname` say what the machine is.
    fn is(&self, system: &str, cpu: &str) {
        let script = format!("#!/bin/sh\n[ \"$1\" = -s ] && echo {system} || echo {cpu}\n");
        write_script(&self.path("programs/uname"), &script);
    }

    fn command(&self, script: &str) -> Command {
        let mut command = Command::new(root().join("drift/gate").join(script));
        let path = std::env::var("PATH").unwrap();
        command
            .env("PATH", format!("{}:{path}", self.path("programs").display()))
            .env("DRIFT_GATE_DIR", self.path("gate"))
            .env("DRIFT_GATE_RELEASES", &self.releases);
        command
    }

    fn install(&self) -> Output {
        self.command("install.sh").output().unwrap()
    }

    /// Installs the gate, and says what it is and what the log says.
    fn installed(&self) -> (String, String) {
        let output = self.install();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output));
        let path = String::from_utf8(output.stdout).unwrap();
        let gate = Command::new(path.trim_end()).output().unwrap();
        (text(&gate), String::from_utf8(output.stderr).unwrap())
    }
}

#[test]
fn the_gate_is_downloaded_once() {
    let machine = Machine::new();
    let (gate, log) = machine.installed();
    assert_eq!(gate, "released\n", "{log}");
    assert!(log.contains("its checksum is right"), "{log}");
    let requests = machine.requests();
    assert_eq!(machine.installed(), ("released\n".to_owned(), String::new()));
    assert_eq!(machine.requests(), requests);

    // What is installed is of other sources.
    fs::write(machine.path("gate/bin/key"), "other\n").unwrap();
    write_script(&machine.path("gate/bin/app-server-drift"), "#!/bin/sh\necho old\n");
    assert_eq!(machine.installed().0, "released\n");
    assert_eq!(fs::read_to_string(machine.path("gate/bin/key")).unwrap(), source_key());
    let left = fs::read_dir(machine.path("gate")).unwrap().count();
    assert_eq!(left, 1, "what was downloaded is removed");
}

#[test]
fn each_machine_gets_its_binary() {
    let machines = [
        ("Linux", "x86_64", "x86_64-unknown-linux-musl"),
        ("Linux", "aarch64", "aarch64-unknown-linux-musl"),
        ("Darwin", "arm64", "aarch64-apple-darwin"),
        ("Darwin", "x86_64", "x86_64-apple-darwin"),
        ("MINGW64_NT-10.0-26100", "x86_64", "x86_64-pc-windows-msvc"),
    ];
    for (system, cpu, target) in machines {
        let machine = Machine::new();
        machine.is(system, cpu);
        let (gate, log) = machine.installed();
        assert_eq!(gate, "released\n", "{log}");
        assert!(log.contains(&format!("app-server-drift-{target}.tar.gz")), "{log}");
    }
}

#[test]
fn a_wrong_checksum_is_refused_and_nothing_is_built() {
    let machine = Machine::new();
    // What is offered works; only SHA256SUMS tells that it is not what was released.
    release(&machine.path("other"), "#!/bin/sh\necho other\n");
    machine.change(".tar.gz", |path| {
        fs::copy(machine.path("other").join(path.file_name().unwrap()), path).unwrap();
    });
    let output = machine.install();
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert_eq!(output.stdout, b"");
    assert!(text(&output).contains("refusing to run it"), "{}", text(&output));
    assert!(!machine.path("gate/build").exists());
    assert_eq!(fs::read_dir(machine.path("gate/bin")).unwrap().count(), 0);

    let mut action = machine.command("action.sh");
    let outputs = machine.path("outputs");
    action.envs([("DRIFT_OLD", "0.166.0"), ("DRIFT_NEW", "0.169.0"), ("DRIFT_FORMAT", "text")]);
    let output = action.env("GITHUB_OUTPUT", &outputs).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert!(text(&output).contains("::error title=drift::the gate could not be installed"));
    assert_eq!(fs::read_to_string(outputs).unwrap(), "exit-code=2\n");
}

#[test]
fn without_a_release_of_these_sources_the_gate_is_built() {
    type Change = fn(&Machine);
    let cases: [(&str, Change); 9] = [
        ("cannot download", |machine| fs::remove_dir_all(machine.release()).unwrap()),
        ("these sources are not those of release", |machine| {
            machine.change("SOURCES", |path| fs::write(path, "other\n").unwrap());
        }),
        ("cannot download", |machine| {
            machine.change("SHA256SUMS", |path| fs::remove_file(path).unwrap());
        }),
        ("has no app-server-drift-", |machine| {
            machine.change("SHA256SUMS", |path| fs::write(path, "").unwrap());
        }),
        ("cannot download", |machine| {
            machine.change(".tar.gz", |path| fs::remove_file(path).unwrap());
        }),
        ("no released binary for Plan9 x86_64", |machine| machine.is("Plan9", "x86_64")),
        ("no released binary for Linux sparc64", |machine| machine.is("Linux", "sparc64")),
        ("no released binary for MINGW64_NT-10.0 arm64", |machine| {
            machine.is("MINGW64_NT-10.0", "arm64");
        }),
        ("cannot download", |machine| {
            write_script(&machine.path("programs/curl"), "#!/bin/sh\nexit 7\n");
        }),
    ];
    for (expected, change) in cases {
        let machine = Machine::new();
        change(&machine);
        let (gate, log) = machine.installed();
        assert_eq!(gate, "built\n", "{expected}: {log}");
        assert!(log.contains(expected), "{expected}: {log}");
        assert!(log.contains("building it from source"), "{expected}: {log}");
    }
}

#[test]
fn a_gate_that_can_be_neither_downloaded_nor_built_is_an_error() {
    let machine = Machine::new();
    fs::remove_dir_all(machine.release()).unwrap();
    write_script(&machine.path("programs/cargo"), "#!/bin/sh\nexit 101\n");
    let output = machine.install();
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert!(text(&output).contains("error: the gate could not be built"), "{}", text(&output));
    let output = machine.command("install.sh").arg("--what").output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
}
