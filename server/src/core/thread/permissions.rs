//! What a thread may do: the sandbox and who is asked.

use app_server_protocol::permission::{
    ActivePermissionProfile, AnyPermissionProfile, AskForApproval, FileSystemAccessMode,
    FileSystemPath, FileSystemPermissionsOfProfile, FileSystemSandboxEntry, FileSystemSpecialPath,
    ManagedPermissionProfile, PermissionProfile, PermissionProfileFileSystemPermissions,
    PermissionProfileNetworkPermissions, ReadOnlyAccess, ReadOnlySandbox, RestrictedFileSystem,
    SandboxMode, SandboxPolicy, SpecialPath,
};
use app_server_protocol::thread::ThreadStartParams;

/// The approval policy and the sandbox that a thread starts with. `None` for those that no scenario has.
pub(super) fn of(params: &ThreadStartParams) -> Option<(AskForApproval, SandboxPolicy)> {
    let approval = match params.approval_policy.value() {
        None => AskForApproval::OnRequest,
        Some(policy @ (AskForApproval::OnRequest | AskForApproval::Untrusted)) => policy.clone(),
        Some(_) => return None,
    };
    let sandbox = match params.sandbox.value() {
        None | Some(SandboxMode::ReadOnly) => {
            let sandbox = ReadOnlySandbox::default().network_access(false);
            SandboxPolicy::ReadOnly(sandbox.access(ReadOnlyAccess::FullAccess))
        }
        Some(SandboxMode::DangerFullAccess) => SandboxPolicy::DangerFullAccess,
        Some(_) => return None,
    };
    Some((approval, sandbox))
}

/// The profile of a sandbox that nobody chose.
pub(super) fn profile(sandbox: &SandboxPolicy) -> Option<ActivePermissionProfile> {
    match sandbox {
        SandboxPolicy::ReadOnly(_) => {
            Some(ActivePermissionProfile::new(":read-only").modifications(Vec::new()))
        }
        _ => None,
    }
}

/// The profile, spelled out.
pub(super) fn spelled_out(sandbox: &SandboxPolicy) -> AnyPermissionProfile {
    let SandboxPolicy::ReadOnly(_) = sandbox else {
        return AnyPermissionProfile::Profile(PermissionProfile::Disabled);
    };
    let everything = FileSystemPath::Special(SpecialPath::new(FileSystemSpecialPath::Root));
    let readable = FileSystemSandboxEntry::new(everything, FileSystemAccessMode::Read);
    let files = RestrictedFileSystem::new([readable]);
    let files = PermissionProfileFileSystemPermissions::Restricted(files);
    let files = FileSystemPermissionsOfProfile::Permissions(files);
    let network = PermissionProfileNetworkPermissions::default().enabled(false);
    let managed = ManagedPermissionProfile::new(network, files);
    AnyPermissionProfile::Profile(PermissionProfile::Managed(managed))
}
