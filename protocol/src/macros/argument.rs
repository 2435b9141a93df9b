//! [`argument!`]: the type of the argument that a constructor or a setter takes for a field.

/// The type of the argument for a field whose type is a single word: `impl Into` for a string-like
/// type, and the type itself otherwise.
macro_rules! argument {
    (String) => { impl Into<String> };
    (SecretValue) => { impl Into<SecretValue> };
    (Secret) => { impl Into<Secret> };
    (RequestId) => { impl Into<RequestId> };
    (ConversationId) => { impl Into<ConversationId> };
    (ThreadId) => { impl Into<ThreadId> };
    (ThreadSource) => { impl Into<ThreadSource> };
    (ReasoningEffort) => { impl Into<ReasoningEffort> };
    (AbsolutePathBuf) => { impl Into<AbsolutePathBuf> };
    (PathUri) => { impl Into<PathUri> };
    (LegacyAppPathString) => { impl Into<LegacyAppPathString> };
    (ApiPathString) => { impl Into<ApiPathString> };
    (AgentPath) => { impl Into<AgentPath> };
    (GitSha) => { impl Into<GitSha> };
    ($type:ident) => { $type };
}

pub(crate) use argument;
