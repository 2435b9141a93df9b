// The package has types only; this file lets an import that is not type-only resolve.
export {};
